import { defaultPartition } from "../data";
import { defaultModel } from "../models";
import type { Choice } from "../registry";
import { defaultWeights } from "../topology";
import type { Experiment } from "./experiment";
import { noFaults } from "./faults";
import { defaultOptimizer } from "./optimizer";

/** Drawn sets with classes: their point is to be shared out unequally. */
const withClasses: readonly string[] = ["circle", "xor", "gaussians", "spiral", "moons", "digits"];

/**
 * What holds when a field is left out, as raw JSON. These are also what the page shows at its bare address and what a
 * link leaves out; so a change here changes what old links mean, and needs a new version with a migration that writes
 * the old default into them (link.ts).
 */
export const fieldDefaults = {
  version: 1,
  seed: 1,
  topology: { kind: "ring", n: 16 },
  weights: (topology: Choice): Choice => defaultWeights(topology),
  dataset: { kind: "circle" },
  partition: (dataset: Choice): Choice =>
    withClasses.includes(dataset.kind) ? { kind: "dirichlet", alpha: 0.5 } : defaultPartition(dataset),
  model: (dataset: Choice): Choice => defaultModel(dataset),
  algorithm: { kind: "gossip-pga", H: 16 },
  optimizer: defaultOptimizer,
  network: { kind: "custom" },
  faults: noFaults,
  iterations: 2000,
  edits: [],
} as const satisfies Record<keyof Experiment, unknown>;

/** The experiment's fields in the order in which it is written. */
export const fields = Object.keys(fieldDefaults) as readonly (keyof Experiment)[];

/** One line per field: its name, what holds when it is left out, and why where that depends on something. */
export function describeDefaults(): readonly { field: string; value: string; note?: string }[] {
  const json = (value: unknown) => JSON.stringify(value);
  const notes: Partial<Record<keyof Experiment, [string, string]>> = {
    weights: ["metropolis", "the graph's own weights for exponential graphs, push weights for directed drawings"],
    partition: [
      "follows the data set",
      "dirichlet with alpha 0.5 for drawn sets with classes, given where the data name their owners, else iid",
    ],
    model: ["follows the data set", "a neural network for pictures in the plane, else the simplest that fits the labels"],
  };
  return fields.flatMap((field) => {
    const value: unknown = fieldDefaults[field];
    if (field === "optimizer" || field === "faults")
      return Object.entries(value as object).map(([name, inner]) => ({ field: `${field}.${name}`, value: json(inner) }));
    const [text, note] = notes[field] ?? [json(value), undefined];
    return [note === undefined ? { field, value: text } : { field, value: text, note }];
  });
}
