"use client";
import { type CSSProperties, useId } from "react";
import { useShown } from "./useShown";

interface Props {
  label: string;
  symbol?: string;
  help?: string;
  unit?: string;
  value: number;
  min: number;
  max: number;
  scale: "linear" | "log";
  integer?: boolean;
  onChange: (value: number) => void;
}

/** Positions of the slider between its ends. */
const TICKS = 200;
/** A log scale cannot show zero: the range below its lowest decade is one jump. */
const lowest = (min: number, max: number) => (min > 0 ? min : Math.min(1e-4, max / 1e6));

/** Two significant digits are as fine as a hand on a slider is. */
const rounded = (x: number, integer?: boolean) => (integer ? Math.round(x) : Number(x.toPrecision(2)));

export function toPosition(value: number, { min, max, scale }: Pick<Props, "min" | "max" | "scale">): number {
  if (scale === "linear") return (value - min) / (max - min);
  if (value <= lowest(min, max)) return 0;
  return Math.log(value / lowest(min, max)) / Math.log(max / lowest(min, max));
}
export function fromPosition(
  part: number,
  { min, max, scale, integer }: Pick<Props, "min" | "max" | "scale" | "integer">,
): number {
  if (part <= 0) return min;
  if (part >= 1) return max;
  const raw = scale === "linear" ? min + part * (max - min) : lowest(min, max) * (max / lowest(min, max)) ** part;
  return Math.min(max, Math.max(min, rounded(raw, integer)));
}

/** A number on a slider, and beside it the same number to type. */
export function Slider({ label, symbol, help, unit, value, min, max, scale, integer, onChange }: Props) {
  const id = useId();
  const field = useShown(String(value));
  const part = Math.max(0, Math.min(1, toPosition(value, { min, max, scale })));
  const type = (text: string) => {
    const typed = Number(text);
    if (text.trim() !== "" && Number.isFinite(typed)) onChange(typed);
    else if (field.current) field.current.value = String(value);
  };
  return (
    <div className="control" title={help}>
      <label htmlFor={id} className="min-w-0 leading-tight">
        {label} {symbol && <i className="font-serif text-faint">{symbol}</i>}
      </label>
      <input
        ref={field}
        type="text"
        inputMode="decimal"
        aria-label={unit ? `${label}, ${unit}` : label}
        defaultValue={String(value)}
        onBlur={(event) => Number(event.target.value) !== value && type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && type(event.currentTarget.value)}
        className="figures number-field"
      />
      <input
        id={id}
        type="range"
        min={0}
        max={integer && scale === "linear" ? max - min : TICKS}
        value={Math.round(part * (integer && scale === "linear" ? max - min : TICKS))}
        aria-valuetext={`${value}${unit ? ` ${unit}` : ""}`}
        style={{ "--part": part } as CSSProperties}
        onChange={(event) =>
          onChange(fromPosition(Number(event.target.value) / Number(event.target.max), { min, max, scale, integer }))
        }
      />
    </div>
  );
}
