"use client";

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
  const select = (
    <select
      value={value}
      aria-label={quiet ? label : undefined}
      onChange={(event) => onChange(event.target.value)}
      className={quiet ? "select w-full" : "select"}
    >
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  if (quiet) return select;
  return (
    <label className="control" title={help}>
      {label}
      {select}
    </label>
  );
}
