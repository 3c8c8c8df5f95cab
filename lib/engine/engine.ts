import type { Device, DeviceName } from "../compute/device";
import type { Dataset, Shards } from "../data/data";
import type { Experiment } from "../experiment/experiment";
import type { ModelSpec } from "../models/model";
import type { MixingMatrix, Topology } from "../topology/graph";
import type { Exchange, Frame, NodeFrame } from "./frame";

/** What a compiled experiment looks like at the moment, edits included; for pictures, inspectors and exporters. */
export interface Setting {
  readonly experiment: Experiment;
  readonly topology: Topology;
  /** One mixing matrix per phase of the topology, faults included, drops not. */
  readonly matrices: readonly MixingMatrix[];
  readonly dataset: Dataset;
  readonly shards: Shards;
  readonly model: ModelSpec;
  readonly n: number;
  readonly d: number;
  /** Cluster of each node; everyone in one when the algorithm has none. */
  readonly clusters: Int32Array;
}

/** Everything needed to continue a run from iteration t, on any device. */
export interface Checkpoint {
  readonly t: number;
  readonly rows: readonly Float64Array[];
  readonly host: Readonly<Record<string, number>>;
  /** How many edits had been applied. */
  readonly edits: number;
}

/** One stage of one iteration, with numbers small enough to print on nodes and links. */
export interface StageReport {
  readonly kind: string;
  /** How models or updates were averaged by this stage. */
  readonly averaging: Exchange;
  /** X after the stage: the first few coordinates of each node's model. */
  readonly models: readonly Float64Array[];
  /** U after the stage, likewise. */
  readonly updates: readonly Float64Array[];
  /** Mean bytes that left a node in this stage. */
  readonly bytes: number;
}

/** One experiment being trained. */
export interface Run {
  readonly setting: Setting;
  readonly device: Device;
  /** What was measured when the device was chosen, fastest first; empty when it was named or there was no choice. */
  readonly measured: readonly { readonly device: DeviceName; readonly iterationsPerSecond: number }[];
  /** True once the machine lost what it held (a graphics context); the run is then good for nothing but `dispose`. */
  readonly lost: boolean;
  /** Finished iterations. */
  readonly t: number;
  /** Runs `count` iterations, applying edits when due. Throws {@link Divergence} at the first non-finite batch loss seen. */
  advance(count: number): Promise<void> | void;
  /** Applies the edits due at the present t now, before any iteration; `setting` then shows them. */
  settle(): Promise<void>;
  /** The frame of the present t, and the nodes' own numbers. Throws {@link Divergence} when not finite. */
  frame(): Promise<{ frame: Frame; nodes: NodeFrame }>;
  /** X: n×d row-major. */
  parameters(): Promise<Float64Array>;
  checkpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): Promise<void>;
  /** The first t' > t (t not before the present) that can end with a global or cluster averaging; Infinity when none will. */
  nextMark(t: number): number;
  /** The iteration to come, stage by stage, without advancing. */
  dissect(): Promise<readonly StageReport[]>;
  dispose(): void;
}

/** Some number stopped being finite after `iteration` iterations. */
export class Divergence extends Error {
  readonly iteration: number;
  constructor(iteration: number) {
    super(`The run diverged: a value stopped being finite at iteration ${iteration}. Try a smaller learning rate.`);
    this.name = "Divergence";
    this.iteration = iteration;
  }
}

export type Compile = (experiment: Experiment, device: DeviceName | "auto") => Promise<Run>;
