import type { Axis } from "../engine/sweep";
import { optimizerParameters, runParameters } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import type { AnyEntry, Choice, Parameter } from "../registry";
import { defaultWeights, weightings } from "../topology";
import { ofSize, sizeOf } from "./compare-size";
import { usualValues } from "./compare-values";
import { type ChoiceField, registries, switchKind } from "./settle";

/** Something in an experiment that a sweep can vary. */
export interface AxisChoice {
  /** “algorithm.H”, “topology” (its kind), “n” (nodes, whatever the topology), “seed”. */
  readonly id: string;
  /** English name, the letter that stands for it, and what has it. */
  readonly name: string;
  readonly of?: string;
  readonly symbol?: string;
  /** What a newcomer would try. */
  readonly usual: readonly unknown[];
  /** All values, for those that are a choice among few. */
  readonly options?: readonly { readonly value: unknown; readonly name: string }[];
  /** The value of the experiment at hand, undefined where it has none. */
  readonly now: unknown;
  readonly whole: boolean;
  put(experiment: Experiment, value: unknown): Experiment;
}

/** These name data of their own, which a sweep cannot invent. */
const drawn: readonly string[] = ["custom", "table", "given", "values"];
const usualKinds: Partial<Record<ChoiceField, readonly string[]>> = {
  topology: ["ring", "torus", "static-exponential", "complete"],
  algorithm: ["gossip-sgd", "gossip-pga", "local-sgd", "parallel-sgd"],
};
const kindNames: Record<ChoiceField, string> = {
  algorithm: "Algorithm",
  topology: "Network",
  weights: "Mixing weights",
  dataset: "Data",
  partition: "Who holds what",
  model: "Model",
  network: "Clock and cost",
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The experiment on another graph; weights that were the old graph's default become the new one's. */
function onTopology(experiment: Experiment, topology: Choice): Experiment {
  const usual = (graph: Choice) => weightings.parse(defaultWeights(graph));
  const weights = same(experiment.weights, usual(experiment.topology)) ? usual(topology) : experiment.weights;
  return { ...experiment, topology, weights };
}

function kindAxis(field: ChoiceField, experiment: Experiment): AxisChoice {
  const entries = registries[field].entries.filter(({ id }) => !drawn.includes(id) || id === experiment[field].kind);
  const few = usualKinds[field] ?? entries.map(({ id }) => id);
  return {
    id: field,
    name: kindNames[field],
    usual: field === "algorithm" && !few.includes(experiment.algorithm.kind) ? [experiment.algorithm.kind, ...few.slice(1)] : few,
    options: entries.map(({ id, name }) => ({ value: id, name })),
    now: experiment[field].kind,
    whole: true,
    put(now, kind) {
      if (kind === now[field].kind) return now;
      const next = switchKind(field, now[field], String(kind));
      return field === "topology" ? onTopology(now, ofSize(next, sizeOf(now.topology))) : { ...now, [field]: next };
    },
  };
}

function parameterAxis(
  field: ChoiceField,
  name: string,
  parameter: Parameter,
  entry: AnyEntry<never, unknown>,
  now: unknown,
): AxisChoice {
  return {
    id: `${field}.${name}`,
    name: parameter.label,
    of: entry.name,
    symbol: parameter.symbol,
    usual: usualValues(name, parameter, now),
    options: optionsOf(parameter),
    now,
    whole: false,
    put: (experiment, value) => ({ ...experiment, [field]: { ...experiment[field], [name]: value } }),
  };
}

const optionsOf = (parameter: Parameter) =>
  parameter.type === "choice"
    ? parameter.options.map((value) => ({ value, name: value }))
    : parameter.type === "boolean"
      ? [false, true].map((value) => ({ value, name: String(value) }))
      : undefined;

const optimizerAxis = (name: string, parameter: Parameter, experiment: Experiment): AxisChoice => {
  const now = experiment.optimizer[name as keyof Experiment["optimizer"]];
  return {
    id: `optimizer.${name}`,
    name: parameter.label,
    symbol: parameter.symbol,
    usual: usualValues(name, parameter, now),
    now,
    whole: false,
    put: (other, value) => ({ ...other, optimizer: { ...other.optimizer, [name]: value } }),
  };
};

const sweepable = (name: string, parameter: Parameter) =>
  !["structured", "integers"].includes(parameter.type) &&
  !["n", "rows", "cols", "localLatency", "localSecondsPerFloat"].includes(name);

/** Everything that a sweep of this experiment can vary, the most telling first. */
export function sweepAxes(experiment: Experiment): readonly AxisChoice[] {
  const fields = Object.keys(kindNames) as ChoiceField[];
  const inside = fields.flatMap((field) => {
    const entry = registries[field].get(experiment[field].kind) as AnyEntry<never, unknown>;
    return Object.entries(entry.parameters as Record<string, Parameter>)
      .filter(([name, parameter]) => sweepable(name, parameter))
      .map(([name, parameter]) => parameterAxis(field, name, parameter, entry, experiment[field][name]));
  });
  const nodes: AxisChoice = {
    id: "n",
    name: "Nodes",
    symbol: "n",
    usual: [4, 8, 16, 32, 64],
    now: sizeOf(experiment.topology),
    whole: false,
    put: (other, n) => onTopology(other, ofSize(other.topology, Number(n))),
  };
  const seed: AxisChoice = {
    id: "seed",
    name: runParameters.seed.label,
    usual: Array.from({ length: 5 }, (_, i) => experiment.seed + i),
    now: experiment.seed,
    whole: false,
    put: (other, value) => ({ ...other, seed: Number(value) }),
  };
  const optimizer = Object.entries(optimizerParameters).map(([name, parameter]) => optimizerAxis(name, parameter, experiment));
  const own = inside.filter(({ id }) => id.startsWith("algorithm."));
  const others = inside.filter(({ id }) => !id.startsWith("algorithm."));
  return [
    ...own,
    ...fields.slice(0, 2).map((field) => kindAxis(field, experiment)),
    nodes,
    ...optimizer,
    seed,
    ...fields.slice(2).map((field) => kindAxis(field, experiment)),
    ...others,
  ];
}

/** The axis with these values, as the grid wants it. */
export const axisOf = ({ put, whole }: AxisChoice, values: readonly unknown[]): Axis => ({ values, put, whole });
