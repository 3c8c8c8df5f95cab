"use client";
import { ParameterControl } from "@/components/controls/ParameterControl";
import { SelectField } from "@/components/controls/SelectField";
import { useActions, useView } from "@/components/playground/context";
import { runParameters } from "@/lib/experiment";
import { optimizerParameters } from "@/lib/experiment/optimizer";
import { type Choice, integer, type Parameter } from "@/lib/registry";
import { type ChoiceField, inForce, type Patch, registries, switchKind } from "@/lib/store";
import { say, text } from "@/lib/text";

/** Where a parameter's name is looked up, first come first served. */
const fields: readonly ChoiceField[] = ["algorithm", "topology", "dataset", "partition", "weights", "network", "model"];
const parametersOf = (field: ChoiceField, choice: Choice) =>
  registries[field].get(choice.kind).parameters as Readonly<Record<string, Parameter>>;
const batch = integer({ label: "Batch size", help: optimizerParameters.batchSize.help, min: 1, max: 4096, scale: "log" });

interface Dial {
  readonly parameter: Parameter;
  readonly value: unknown;
  turn(value: unknown): Patch;
}

/** The number that a name in an embed's address stands for in this experiment; null when it has none of that name. */
function dial(name: string, now: ReturnType<typeof inForce>): Dial | null {
  const rate = (key: "learningRate" | "momentum" | "batchSize", parameter: Parameter): Dial => ({
    parameter,
    value: now.optimizer[key] === "full" ? undefined : now.optimizer[key],
    turn: (value) => ({ optimizer: { ...now.optimizer, [key]: value } }),
  });
  if (name === "rate") return rate("learningRate", optimizerParameters.learningRate);
  if (name === "momentum") return rate("momentum", optimizerParameters.momentum);
  if (name === "batch") return rate("batchSize", batch);
  if (name === "seed") return { parameter: runParameters.seed, value: now.seed, turn: (seed) => ({ seed: Number(seed) }) };
  const field = fields.find((each) => Object.hasOwn(parametersOf(each, now[each]), name));
  if (!field) return null;
  return {
    parameter: parametersOf(field, now[field])[name]!,
    value: now[field][name],
    turn: (value) => ({ [field]: { ...now[field], [name]: value } }),
  };
}

/** The controls that an embed's author offers, by the names in its address; names that mean nothing here show nothing. */
export function Knobs({ names }: { names: readonly string[] }) {
  const whole = useView((state) => state.experiment);
  const passed = useView((state) => state.experiment.edits.filter(({ at }) => at <= state.t).at(-1)?.at ?? -1);
  const { change } = useActions();
  const now = inForce(whole, passed);
  return (
    <fieldset aria-label={text.controls.label} className="embed-knobs">
      {names.map((name) => {
        if (name in registries) return <Menu key={name} field={name as ChoiceField} choice={now[name as ChoiceField]} />;
        const found = dial(name, now);
        if (!found) return null;
        const { parameter, value, turn } = found;
        return (
          <div key={name} className="embed-knob">
            <ParameterControl name={name} parameter={parameter} value={value} onChange={(next) => change(turn(next))} />
          </div>
        );
      })}
    </fieldset>
  );
}

function Menu({ field, choice }: { field: ChoiceField; choice: Choice }) {
  const { change } = useActions();
  const { entries } = registries[field];
  const offered = entries.filter(({ id }) => id === choice.kind || (id !== "custom" && id !== "table" && id !== "given"));
  return (
    <div className="embed-knob">
      <SelectField
        label={field === "dataset" ? text.controls.data : text.controls[field]}
        value={choice.kind}
        options={offered.map(({ id, name }) => ({ id, name: say(name) }))}
        onChange={(kind) => change({ [field]: switchKind(field, choice, kind) })}
      />
    </div>
  );
}
