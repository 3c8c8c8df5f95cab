"use client";
import { SelectField } from "@/components/controls/SelectField";
import { Slider } from "@/components/controls/Slider";
import { Stepper } from "@/components/controls/Stepper";
import type { Stage } from "@/lib/algebra/algebra";
import { text } from "@/lib/text";
import "@/lib/text/composer";
import { ChannelField } from "./ChannelField";
import { ScheduleField } from "./ScheduleField";

/** What can be set about one stage. */
export function StageFields({ stage, onChange }: { stage: Stage; onChange: (stage: Stage) => void }) {
  const { composer } = text;
  switch (stage.kind) {
    case "gradient":
    case "descend":
      return null;
    case "momentum":
      return (
        <Slider
          label={composer.beta}
          symbol="β"
          value={stage.beta}
          min={0}
          max={0.9999}
          scale="linear"
          onChange={(beta) => onChange({ ...stage, beta })}
        />
      );
    case "mix":
    case "track":
      return (
        <>
          {stage.kind === "mix" && (
            <SelectField
              label={composer.what}
              value={stage.what}
              options={(["model", "update"] as const).map((id) => ({ id, name: composer.whats[id] }))}
              onChange={(what) => onChange({ ...stage, what: what as "model" | "update" })}
            />
          )}
          <ScheduleField label={composer.when} schedule={stage.when} onChange={(when) => onChange({ ...stage, when })} />
          <ChannelField channel={stage.through} onChange={(through) => onChange({ ...stage, through })} />
        </>
      );
    case "correct":
      return (
        <SelectField
          label={composer.rule}
          value={stage.rule}
          options={(["d2", "extra"] as const).map((id) => ({ id, name: composer.ruleNames[id] }))}
          onChange={(rule) => onChange({ ...stage, rule: rule as "d2" | "extra" })}
        />
      );
    case "slow-momentum":
      return (
        <>
          <Stepper
            label={composer.round}
            symbol="τ"
            value={stage.every}
            min={1}
            max={1_000_000}
            scale="log"
            onChange={(every) => onChange({ ...stage, every })}
          />
          <Slider
            label={composer.alpha}
            symbol="α"
            value={stage.alpha}
            min={0}
            max={10}
            scale="linear"
            onChange={(alpha) => onChange({ ...stage, alpha })}
          />
          <Slider
            label={composer.beta}
            symbol="β"
            value={stage.beta}
            min={0}
            max={0.9999}
            scale="linear"
            onChange={(beta) => onChange({ ...stage, beta })}
          />
        </>
      );
  }
}
