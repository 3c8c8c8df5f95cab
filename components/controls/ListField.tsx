"use client";
import { useShown } from "./useShown";

interface Props {
  label: string;
  help?: string;
  value: readonly number[];
  decode: (text: string) => unknown;
  onChange: (value: unknown) => void;
}

/** A short list of whole numbers, typed with commas: the widths of hidden layers. */
export function ListField({ label, help, value, decode, onChange }: Props) {
  const shown = value.join(", ");
  const field = useShown(shown);
  const commit = (typed: string) => typed.replaceAll(" ", "") !== value.join(",") && onChange(decode(typed.replaceAll(" ", "")));
  return (
    <label className="control" title={help}>
      {label}
      <input
        ref={field}
        type="text"
        defaultValue={shown}
        className="figures number-field w-24!"
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget.value)}
      />
    </label>
  );
}
