import type { Device, Mixing, Rows } from "../compute/device";
import type { Averaging } from "./algebra";
import type { Traffic } from "./traffic";

/**
 * What one iteration works on. One object lives as long as the run; stages read and swap its rows, so that no stage
 * keeps a handle to X or U of its own.
 */
export interface Workspace {
  readonly device: Device;
  readonly n: number;
  readonly d: number;
  /** X: the models, or with column-stochastic weights the numerators that travel with `mass`. */
  x: Rows;
  /** U: the update that `descend` applies. */
  u: Rows;
  /** n×d scratch; whoever swaps it into x or u leaves the old rows here. */
  spare: Rows;
  /** n×1: this iteration's batch losses at x_i. */
  readonly losses: Rows;
  /** n×1, push-sum's scalar mass; null while every matrix is row-stochastic, when it would stay 1. */
  mass: Rows | null;
  /** Scratch of the mass's size. */
  spareMass: Rows | null;
  /** x/mass, where gradients are taken; the same handle as x when there is no mass. */
  readonly model: () => Rows;
  /** X at the start of the iteration, kept only when a stage asks for it. */
  readonly before: Rows | null;
  /** Iteration, counting from 0; t = k + 1. */
  k: number;
  /** γ_k. */
  learningRate: number;
  batchSize: number;
  weightDecay: number;
  readonly traffic: Traffic;
  /** Zero-filled n×width rows that belong to this run and are freed with it. */
  rows(width: number): Rows;
  /** W of iteration k, lost messages included. */
  mixing(): Mixing;
  /** The groups that an exact averaging averages over. */
  groups(averaging: Averaging): Int32Array;
  /** Mean of an n×1 stack over the nodes that are alive; blocks until the device has it. */
  meanNow(column: Rows): number;
  /** f at the average of the present models, full data; blocks. */
  lossOfMeanNow(): number;
}

/** A stage set up for one run. */
export interface RunningStage {
  run(): void;
  /** Rows that must survive from one iteration to the next, in a fixed order (handles may change). */
  memory(): readonly Rows[];
  /** Numbers that must survive, in a fixed order; may be changed in place. */
  readonly host: number[];
  /** With `now` iterations finished: the first t' > t ≥ now that this stage can end with a cluster or global averaging. */
  nextMark?(t: number, now: number): number;
}
