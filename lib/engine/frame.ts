import type { Exchange } from "../cost/exchange";

export type { Exchange };

/** What is recorded at iteration t, under the names of the experiment format. */
export interface Frame {
  readonly iteration: number;
  /** f(x̄) over full data. */
  readonly loss: number;
  readonly nodeLoss: { readonly min: number; readonly mean: number; readonly max: number };
  /** Of x̄ on held-out data; absent where there are no classes or nothing was held out. */
  readonly accuracy?: number;
  /** f(x̄) − f*, where f* is known. */
  readonly suboptimality?: number;
  /** (1/n) Σ‖x_i − x̄‖². */
  readonly consensusDistance: number;
  readonly averaging: Exchange;
  /** Cumulative mean bytes that left a node. */
  readonly bytesPerNode: number;
  /** Cumulative bits one worker contributed. */
  readonly payloadBits: number;
  /** Cumulative simulated time. */
  readonly seconds: number;
}

/** Per-node numbers of the same moment, for the network picture; not part of the runner's output. */
export interface NodeFrame {
  /** ‖x_i − x̄‖, length n. */
  readonly distance: Float64Array;
  /** f_i(x_i), length n. */
  readonly loss: Float64Array;
}
