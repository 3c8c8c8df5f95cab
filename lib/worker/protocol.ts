import type { DeviceName } from "../compute/device";
import type { StageReport } from "../engine/engine";
import type { Frame } from "../engine/frame";

import type { Edit, Experiment } from "../experiment/experiment";

/** Iterations per second wanted: a number, or as fast as the machine can. */
export type Speed = number | "max";

/** What the page asks of the worker. Every question has an id that its answer carries. */
export type Request =
  /** (Re)starts at t = 0, paused. `experiment` is raw: the worker validates and answers `ready` or `refused`. */
  | { type: "load"; run: number; experiment: unknown; device: DeviceName | "auto" }
  | { type: "play"; speed: Speed; until?: number }
  | { type: "pause" }
  /** Runs exactly `count` iterations and stops, one frame each. */
  | { type: "step"; count: number }
  /** Goes to iteration t by the nearest checkpoint and replay. */
  | { type: "seek"; t: number }
  /** Appends an edit at the present t (edits after t are dropped: a fork) and answers `ready`. */
  | { type: "edit"; edit: Omit<Edit, "at"> }
  | { type: "ask"; id: number; question: Question };

export type Question =
  /** Raw outputs of chosen nodes' models (−1: the average) on a resolution² grid over the data square, one byte each after squashing to 0…255. */
  | { about: "boundaries"; nodes: readonly number[]; resolution: number }
  /** Rows of parameters of chosen nodes (−1: the average). */
  | { about: "parameters"; nodes: readonly number[] }
  | { about: "node"; node: number }
  /** W of the iteration to come, dense n×n, with its spectrum. */
  | { about: "matrix" }
  /** One iteration taken apart, without advancing: gradient, y_i, what is sent, what is received. */
  | { about: "stages" };

/** What the network picture needs to know once per (re)start or edit. */
export interface Ready {
  readonly type: "ready";
  readonly run: number;
  /** Canonical, edits included. */
  readonly experiment: Experiment;
  readonly t: number;
  readonly n: number;
  readonly d: number;
  /** “WASM SIMD · float32”. */
  readonly device: string;
  readonly deviceName: DeviceName;
  /** What was measured when the device was chosen, fastest first; absent when there was nothing to choose between. */
  readonly measured?: readonly { readonly device: DeviceName; readonly iterationsPerSecond: number }[];
  /** A sentence when the device is not the one asked for. */
  readonly notice?: string;
  readonly directed: boolean;
  /** Links of each phase of the topology, with weight W_ji for i→j. */
  readonly phases: readonly { readonly edges: readonly (readonly [number, number])[]; readonly weights: Float32Array }[];
  readonly positions: readonly (readonly [number, number])[] | null;
  readonly clusters: Int32Array;
  /** ‖W − J‖₂ of phase 0. */
  readonly beta: number;
  readonly task: "regression" | "binary" | "multiclass" | "values";
  readonly classes: number;
  /** 2-D data only: each node's own points (at most a few hundred), x, y, label triples. */
  readonly points: readonly Float32Array[] | null;
  readonly extent: number;
  readonly image: readonly [number, number] | null;
  /** Samples of each node by class (n × classes), for the partition picture. */
  readonly shares: readonly Int32Array[] | null;
  /** f*, where known. */
  readonly optimum: number | null;
  /** Bytes of one message, and seconds of each kind of step, for the cost inspector. */
  readonly messageBytes: number;
}

export interface FrameMessage {
  readonly type: "frame";
  readonly run: number;
  /** One or more frames since the last message, decimated; the last one is the present. */
  readonly frames: readonly Frame[];
  /** Per node, of the last frame. */
  readonly distance: Float32Array;
  readonly loss: Float32Array;
  /** The phase of the topology whose links the last iteration used; −1 when it used none. */
  readonly phase: number;
  /** True when any global (cluster) averaging happened since the last message. */
  readonly globals: number;
  readonly clusters: number;
  readonly iterationsPerSecond: number;
}

/** What the worker tells the page. */
export type Response =
  | Ready
  | FrameMessage
  /** The experiment or edit was not valid; whatever ran before goes on existing. */
  | { readonly type: "refused"; readonly run: number; readonly field: string; readonly sentence: string }
  | {
      readonly type: "stopped";
      readonly run: number;
      readonly t: number;
      readonly why: "paused" | "finished" | "until" | "diverged";
      readonly sentence?: string;
    }
  /** Something happened that is nobody's mistake: the graphics card forgot everything and the run was taken up again. */
  | { readonly type: "notice"; readonly run: number; readonly what: "graphics-lost" }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answer | null };

/** What a W means for agreement; of the living nodes. */
export interface Meaning {
  /** In English. */
  readonly sentence: string;
  readonly nodes: number;
  /** Connected components of all phases together. */
  readonly parts: number;
  /** Some nodes never hear from some others. */
  readonly oneWay: boolean;
  /** How many sets of links take turns, and whose turn comes. */
  readonly phases: number;
  readonly phase: number;
  /** Columns sum to one: the plain mean is kept. */
  readonly balanced: boolean;
}

export type Answer =
  | { about: "boundaries"; nodes: readonly number[]; resolution: number; images: Uint8ClampedArray }
  | { about: "parameters"; nodes: readonly number[]; rows: readonly Float64Array[] }
  | {
      about: "node";
      node: number;
      loss: number;
      distance: number;
      samples: number;
      parameters: Float64Array;
      neighbours: readonly { node: number; weight: number; disagreement: number }[];
    }
  | { about: "matrix"; n: number; weights: Float64Array; beta: number; eigenvalues: Float64Array; meaning: Meaning }
  | { about: "stages"; stages: readonly StageReport[] };
