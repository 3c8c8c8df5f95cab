"use client";
import { SelectField } from "@/components/controls/SelectField";
import { Slider } from "@/components/controls/Slider";
import { Stepper } from "@/components/controls/Stepper";
import type { Period } from "@/lib/algebra/algebra";
import { text } from "@/lib/text";
import "@/lib/text/composer";

type Rule = "fixed" | Exclude<Period, number>["rule"];
const rules: readonly Rule[] = ["fixed", "linear-growth", "mean-loss-ratio", "batch-loss-ratio", "post"];
const LONGEST = 1_000_000;

/** A period under another rule, as long as before to begin with. */
function withRule(rule: Rule, now: Period): Period {
  const start = typeof now === "number" ? now : now.rule === "post" ? now.later : now.start;
  switch (rule) {
    case "fixed":
      return start;
    case "linear-growth":
      return { rule, start, alpha: 1 };
    case "mean-loss-ratio":
      return { rule, start, exponent: 1 / 3 };
    case "batch-loss-ratio":
      return { rule, start, exponent: 1, warmup: 100 };
    case "post":
      return { rule, after: 100, later: start };
  }
}

/** How often: a fixed number of iterations, or a rule that changes it. */
export function PeriodField({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { composer } = text;
  const rule = typeof period === "number" ? "fixed" : period.rule;
  const options = rules.map((id) => ({ id, name: composer.rules[id] }));
  return (
    <>
      {typeof period === "number" ? (
        <Stepper label={composer.every} symbol="H" value={period} min={1} max={LONGEST} scale="log" onChange={onChange} />
      ) : (
        Object.entries(period).map(([name, value]) => {
          if (typeof value !== "number") return null;
          const label = composer.numbers[name as keyof typeof composer.numbers];
          const set = (next: number) => onChange({ ...period, [name]: next });
          if (name === "alpha" || name === "exponent")
            return (
              <Slider
                key={name}
                label={label}
                value={value}
                min={0}
                max={name === "alpha" ? 10 : 4}
                scale="linear"
                onChange={set}
              />
            );
          const least = name === "warmup" || name === "after" ? 0 : 1;
          return <Stepper key={name} label={label} value={value} min={least} max={LONGEST} scale="log" onChange={set} />;
        })
      )}
      <SelectField
        label={composer.period}
        value={rule}
        options={options}
        onChange={(next) => onChange(withRule(next as Rule, period))}
      />
    </>
  );
}
