"use client";
import { useActions } from "@/components/playground/context";
import type { Optimizer } from "@/lib/experiment/experiment";
import { optimizerParameters } from "@/lib/experiment/optimizer";
import { schedules } from "@/lib/experiment/schedules";
import type { Parameter } from "@/lib/registry";
import { text } from "@/lib/text";
import { ParameterControl } from "./ParameterControl";
import { SelectField } from "./SelectField";
import { Stepper } from "./Stepper";

const sliders = ["learningRate", "momentum", "weightDecay"] as const;

/** The step that every node takes on its own data. */
export function OptimizerControls({ optimizer }: { optimizer: Optimizer }) {
  const { change } = useActions();
  const set = (part: Partial<Optimizer>) => change({ optimizer: { ...optimizer, ...part } });
  const { batchSize, schedule } = optimizer;
  const { controls } = text;
  const scheduleParameters = Object.entries(schedules.get(schedule.kind).parameters as Record<string, Parameter>);
  return (
    <>
      {sliders.map((name) => (
        <ParameterControl
          key={name}
          name={name}
          parameter={optimizerParameters[name]}
          value={optimizer[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      {batchSize !== "full" && (
        <Stepper
          label={controls.batchSize}
          symbol="B"
          value={batchSize}
          min={1}
          max={4096}
          scale="log"
          onChange={(size) => set({ batchSize: size })}
        />
      )}
      <label className="control">
        {controls.fullBatch}
        <input
          type="checkbox"
          className="size-4 justify-self-end accent-accent"
          checked={batchSize === "full"}
          onChange={(event) => set({ batchSize: event.target.checked ? "full" : 16 })}
        />
      </label>
      <SelectField
        label={controls.schedule}
        value={schedule.kind}
        options={schedules.entries}
        onChange={(kind) => set({ schedule: schedules.parse({ kind }) })}
      />
      {scheduleParameters.map(([name, parameter]) => (
        <ParameterControl
          key={name}
          name={name}
          parameter={parameter}
          value={schedule[name]}
          onChange={(value) => set({ schedule: { ...schedule, [name]: value } })}
        />
      ))}
    </>
  );
}
