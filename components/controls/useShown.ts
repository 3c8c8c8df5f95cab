import { type RefObject, useEffect, useRef } from "react";

/** For a field that is typed into freely: shows `value` whenever that changes, and never takes the focus away. */
export function useShown(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value;
  }, [value]);
  return field;
}
