"use client";
import type { Parameter } from "@/lib/registry";
import { say } from "@/lib/text";
import { ListField } from "./ListField";
import { SelectField } from "./SelectField";
import { Slider } from "./Slider";
import { Stepper } from "./Stepper";

interface Props {
  name: string;
  parameter: Parameter;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** What a slider covers when the legal range is far wider than anybody needs; any legal number can still be typed. */
const usual: Readonly<Record<string, readonly [number, number]>> = {
  learningRate: [0.0001, 10],
  alpha: [0.01, 100],
  weightDecay: [0, 1],
  samples: [10, 5000],
  latency: [0, 1],
  secondsPerFloat: [0, 1e-5],
  computeSeconds: [0, 10],
};

/** The right control for a parameter, from what it tells about itself. Structured ones have controls of their own, or none. */
export function ParameterControl({ name, parameter, value, onChange }: Props) {
  const { symbol } = parameter;
  const [label, help] = [say(parameter.label), say(parameter.help)];
  const unit = parameter.unit && say(parameter.unit);
  switch (parameter.type) {
    case "integer":
      return (
        <Stepper
          {...{ label, help, symbol, onChange }}
          value={Number(value ?? parameter.min)}
          unset={value === undefined}
          min={parameter.min}
          max={parameter.max}
          scale={parameter.scale}
        />
      );
    case "number": {
      const [low, high] = usual[name] ?? [parameter.min, parameter.max];
      const [min, max] = [Math.max(low, parameter.min), Math.min(high, parameter.max)];
      return (
        <Slider {...{ label, help, symbol, unit, min, max, onChange }} value={Number(value ?? min)} scale={parameter.scale} />
      );
    }
    case "choice":
      return (
        <SelectField
          {...{ label, help }}
          value={String(value)}
          options={parameter.options.map((id) => ({ id, name: id }))}
          onChange={onChange}
        />
      );
    case "boolean":
      return (
        <label className="control" title={help}>
          {label}
          <input
            type="checkbox"
            className="size-4 justify-self-end accent-accent"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
        </label>
      );
    case "integers":
      return <ListField {...{ label, help, onChange }} value={(value as readonly number[]) ?? []} decode={parameter.decode} />;
    case "structured":
      return null;
  }
}
