import { type RefObject, useEffect, useRef, useState } from "react";

/** The element's size in CSS pixels, kept up to date. */
export function useSize<E extends Element>(): [RefObject<E | null>, { width: number; height: number }] {
  const element = useRef<E>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setSize({ width: entry!.contentRect.width, height: entry!.contentRect.height }),
    );
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}
