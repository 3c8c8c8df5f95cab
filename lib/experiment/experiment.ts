import type { Choice } from "../registry";

/** The whole experiment, every default filled in and every value judged (see schema.ts). Plain JSON. */
export interface Experiment {
  readonly version: 1;
  readonly seed: number;
  readonly topology: Choice;
  readonly weights: Choice;
  readonly dataset: Choice;
  readonly partition: Choice;
  readonly model: Choice;
  readonly algorithm: Choice;
  readonly optimizer: Optimizer;
  readonly network: Choice;
  readonly faults: Faults;
  readonly iterations: number;
  readonly edits: readonly Edit[];
}

export interface Optimizer {
  readonly learningRate: number;
  readonly batchSize: number | "full";
  readonly momentum: number;
  readonly weightDecay: number;
  readonly schedule: Choice;
}

/** What is broken. All empty by default. */
export interface Faults {
  /** Nodes that neither compute nor talk; their models stand still and they leave every average and metric. */
  readonly dead: readonly number[];
  /** Links out of order, as [i, j] pairs of the topology. */
  readonly cut: readonly (readonly [number, number])[];
  /** Probability that one message is lost; its weight stays with the receiver (with the sender for push weights). */
  readonly drop: number;
  /** [node, factor] pairs: the node's compute time is `factor` times as long. */
  readonly stragglers: readonly (readonly [number, number])[];
}

/** The parts of an experiment that may change while it runs. */
export type Editable = "topology" | "weights" | "dataset" | "partition" | "algorithm" | "optimizer" | "network" | "faults";

/**
 * A change the reader made after `at` finished iterations. `set` holds whole choices; `optimizer` and `faults` may be
 * partial and keep the rest. When the number of nodes changes, `keep[j]` is the old node whose model new node j
 * continues (−1: starts from the mean); absent: node j continues node j.
 */
export interface Edit {
  readonly at: number;
  readonly set: Partial<Record<Editable, unknown>>;
  readonly keep?: readonly number[];
}
