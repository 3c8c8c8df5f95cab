"use client";
import { Minus, Plus } from "lucide-react";
import { useId } from "react";
import { text } from "@/lib/text";
import { useShown } from "./useShown";

interface Props {
  label: string;
  symbol?: string;
  help?: string;
  value: number;
  /** Nothing was chosen: the field stays empty, and `value` is where the buttons start. */
  unset?: boolean;
  min: number;
  max: number;
  /** On a log scale the buttons halve and double. */
  scale: "linear" | "log";
  onChange: (value: number) => void;
}

/** A whole number: type it, or go down and up. */
export function Stepper({ label, symbol, help, value, unset, min, max, scale, onChange }: Props) {
  const id = useId();
  const chosen = unset ? "" : String(value);
  const field = useShown(chosen);
  const clamp = (x: number) => Math.max(min, Math.min(max, Math.round(x)));
  const down = scale === "log" ? (value > 1 ? value / 2 : value - 1) : value - 1;
  const up = scale === "log" ? Math.max(value + 1, value * 2) : value + 1;
  /** What is no number at all is taken back. */
  const take = (typed: string) => {
    const next = Number(typed);
    if (typed.trim() !== "" && Number.isFinite(next)) {
      if (unset || next !== value) onChange(next);
    } else if (field.current) field.current.value = chosen;
  };
  return (
    <div className="control" title={help}>
      <label htmlFor={id} className="min-w-0 leading-tight">
        {label} {symbol && <i className="font-serif text-faint">{symbol}</i>}
      </label>
      <div className="stepper">
        <button
          type="button"
          aria-label={text.controls.less(label)}
          disabled={value <= min}
          onClick={() => onChange(clamp(down))}
        >
          <Minus />
        </button>
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="numeric"
          defaultValue={chosen}
          placeholder={unset ? "–" : undefined}
          className="figures"
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") take(event.currentTarget.value);
            else if (event.key === "ArrowUp") onChange(clamp(value + 1));
            else if (event.key === "ArrowDown") onChange(clamp(value - 1));
            else return;
            event.preventDefault();
          }}
        />
        <button type="button" aria-label={text.controls.more(label)} disabled={value >= max} onClick={() => onChange(clamp(up))}>
          <Plus />
        </button>
      </div>
    </div>
  );
}
