import type { Samples } from "../data/data";
import type { ModelSpec } from "../models/model";
import type { MixingMatrix } from "../topology/graph";

export type DeviceName = "reference" | "wasm" | "tfjs";

/** What a device is built for: n nodes, one model shape, each node's own samples. Nothing here changes during its life. */
export interface Problem {
  readonly n: number;
  readonly seed: number;
  readonly model: ModelSpec;
  /** Samples sorted by node (count 0 for `consensus`). */
  readonly samples: Samples;
  /** n+1 offsets: node i owns rows offsets[i] … offsets[i+1]−1. A node may own none: its loss and gradient are zero. */
  readonly offsets: Int32Array;
}

/** A stack of n rows of d numbers that lives on the device; row i belongs to node i. Opaque outside its device. */
export interface Rows {
  readonly d: number;
}
/** A mixing matrix that lives on the device. */
export interface Mixing {
  readonly nonzeros: number;
}

/** What a frame needs, read back in one go. */
export interface Measurement {
  /** x̄, length d. */
  readonly mean: Float64Array;
  /** f_i(x̄) on node i's own data, length n. */
  readonly lossOfMean: Float64Array;
  /** f_i(x_i), length n. */
  readonly lossOfNode: Float64Array;
  /** ‖x_i − x̄‖², length n. */
  readonly distance: Float64Array;
}

/**
 * The narrow machine that all mathematics runs on: verbs over stacked n×d rows. `out` may not be the same rows as an
 * input unless the verb says so. No verb allocates in steady state. Synchronous, except for what leaves the device.
 */
export interface Device {
  readonly name: DeviceName;
  /** For the screen: “WASM SIMD”, “tfjs · WebGL”. */
  readonly label: string;
  readonly precision: "float64" | "float32";
  readonly problem: Problem;

  /** Zero-filled n×d rows. */
  rows(d: number): Rows;
  free(rows: Rows): void;
  /** `values` is n×d row-major. */
  write(rows: Rows, values: ArrayLike<number>): void;
  /** n×d row-major, a copy. */
  read(rows: Rows): Float64Array | Promise<Float64Array>;
  /** As `read`, blocking; for the rare host decisions (adaptive periods), never per iteration. */
  readNow(rows: Rows): Float64Array;

  copy(out: Rows, a: Rows): void;
  fill(out: Rows, value: number): void;
  /** out = α a + β b. `out` may be a or b. */
  combine(out: Rows, alpha: number, a: Rows, beta: number, b: Rows): void;
  /** out_i = a_i / s_i, s an n×1 stack. `out` may be a. */
  divide(out: Rows, a: Rows, s: Rows): void;
  /** out_i = a_i · s_i, s an n×1 stack. `out` may be a. */
  multiply(out: Rows, a: Rows, s: Rows): void;
  /** out_i = a_i where mask_i ≠ 0; other rows of out stay as they are. `mask` has length n. */
  copyRows(out: Rows, a: Rows, mask: Uint8Array): void;

  mixing(matrix: MixingMatrix): Mixing;
  freeMixing(mixing: Mixing): void;
  /** New weights for the same sparsity pattern (dropped messages). */
  reweigh(mixing: Mixing, weights: Float64Array): void;
  /** out = W x. */
  mix(out: Rows, mixing: Mixing, x: Rows): void;
  /**
   * Exact averages inside groups, in place: rows with groups[i] = g ≥ 0 become the mean of group g's rows; rows with
   * −1 stay. One group of everyone is the global average J. `groups` is compared by identity to allow caching.
   */
  average(x: Rows, groups: Int32Array): void;

  /**
   * out_i = ∇f_i at x_i over node i's minibatch of iteration k: slots b = 0…batchSize−1 take sample
   * below(streamKey(seed, "batch", i, k), b, m_i) of its own shard; batchSize 0 means the full shard. Means over the
   * batch. `losses` (n×1) receives the same batch's mean loss at x_i.
   */
  gradient(out: Rows, losses: Rows, x: Rows, k: number, batchSize: number): void;

  /** out_i = the `keep` entries of a_i largest in magnitude (ties: lowest index), zero elsewhere. */
  topK(out: Rows, a: Rows, keep: number): void;
  /** Gaussian-threshold sparsification; the rule is in ALGORITHMS' `gaussian-k` (lib/algebra/compressors.ts). */
  gaussianK(out: Rows, a: Rows, ratio: number): void;
  /** Unbiased stochastic rounding of |a_j|/‖a‖ to `levels` levels, up when uniform(streamKey(seed,"compressor",i,k), j) < fraction. */
  quantize(out: Rows, a: Rows, levels: number, k: number): void;
  /** out_i = (‖a_i‖₁/d) sign(a_i), sign(0) = +1. */
  sign(out: Rows, a: Rows): void;
  /** code (n×2): μ⁺ = mean of a_j ≥ 0 and μ⁻ = mean |a_j| over a_j < 0 (0 if none). */
  twoMeans(code: Rows, a: Rows): void;
  /** out_ij = code_i0 where a_ij ≥ 0, −code_i1 elsewhere. */
  paint(out: Rows, code: Rows, a: Rows): void;

  /** Everything a frame needs of models x, over full data. `alive` nodes alone make x̄; null means all. */
  measure(x: Rows, alive: Uint8Array | null): Measurement | Promise<Measurement>;
  /** Ends one iteration: transient memory may be reclaimed. */
  endIteration(): void;
  dispose(): void;
}
