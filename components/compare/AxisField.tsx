"use client";
import { useId, useState } from "react";
import type { AxisChoice } from "@/lib/store/compare-axes";
import { say, text } from "@/lib/text";
import "@/lib/text/compare";
import { axisName } from "./axis-words";

interface Props {
  label: string;
  axes: readonly AxisChoice[];
  /** The setting that the other direction varies. */
  other: string;
  axis: AxisChoice;
  values: readonly unknown[];
  onChange: (varied: { id: string; values: readonly unknown[] }) => void;
}

/** “1, 2, full” as values: numbers where they are, words otherwise; nothing twice. */
const read = (typed: string): readonly unknown[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((word) => (Number.isNaN(Number(word)) ? word : Number(word))),
  ),
];

/** One direction of a sweep: which setting, and which of its values. */
export function AxisField({ label, axes, other, axis, values, onChange }: Props) {
  const id = useId();
  const { compare } = text;
  const choose = (next: string) => onChange({ id: next, values: axes.find((each) => each.id === next)!.usual });
  return (
    <fieldset className="axis-field">
      <legend className="caps">{label}</legend>
      <select id={id} aria-label={label} className="select" value={axis.id} onChange={(event) => choose(event.target.value)}>
        {axes.map((each) => (
          <option key={each.id} value={each.id} disabled={each.id === other}>
            {axisName(each)}
          </option>
        ))}
      </select>
      {axis.options ? (
        <div className="flex flex-wrap gap-1">
          {axis.options.map(({ value, name }) => (
            <label key={String(value)} className="chip">
              <input
                type="checkbox"
                className="sr-only"
                checked={values.includes(value)}
                onChange={(event) =>
                  onChange({
                    id: axis.id,
                    values: event.target.checked ? [...values, value] : values.filter((each) => each !== value),
                  })
                }
              />
              {say(name)}
            </label>
          ))}
        </div>
      ) : (
        <Typed
          key={axis.id}
          label={compare.valuesOf(axisName(axis))}
          values={values}
          onChange={(next) => onChange({ id: axis.id, values: next })}
        />
      )}
    </fieldset>
  );
}

function Typed({
  label,
  values,
  onChange,
}: {
  label: string;
  values: readonly unknown[];
  onChange: (values: readonly unknown[]) => void;
}) {
  const [typed, setTyped] = useState(values.join(", "));
  return (
    <input
      type="text"
      inputMode="text"
      aria-label={label}
      className="select figures w-full"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}
