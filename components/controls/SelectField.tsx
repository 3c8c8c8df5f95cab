"use client";
import { useId } from "react";
import { say } from "@/lib/text";

interface Props {
  label: string;
  help?: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
  /** The label is already visible elsewhere. */
  quiet?: boolean;
}

/** One of several, as the platform's own menu. */
export function SelectField({ label, help, value, options, onChange, quiet }: Props) {
  const id = useId();
  const select = (
    <select
      id={id}
      value={value}
      aria-label={quiet ? label : undefined}
      onChange={(event) => onChange(event.target.value)}
      className={quiet ? "select w-full" : "select"}
    >
      {options.map(({ id: kind, name }) => (
        <option key={kind} value={kind}>
          {say(name)}
        </option>
      ))}
    </select>
  );
  if (quiet) return select;
  return (
    <label htmlFor={id} className="control" title={help}>
      {label}
      {select}
    </label>
  );
}
