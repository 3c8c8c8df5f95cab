/**
 * An algorithm is a list of stages: plain data that can be run, drawn, priced, validated, exported and put in a link.
 * X are the models (n×d), G the gradients, U the update that `descend` applies, W, C, J the mixing matrices.
 */

/** I, W, C, J: with nobody, with the neighbours, inside clusters, with everyone. */
export type Averaging = "none" | "neighbors" | "cluster" | "global";

/** After how many iterations a periodic average comes round again. t counts finished iterations. */
export type Period =
  | number
  /** Round i lasts round((1 + iα)·start) iterations (ADA-LUPA, the authors' rule). */
  | { readonly rule: "linear-growth"; readonly start: number; readonly alpha: number }
  /** Round i lasts max(1, ⌈(f(x̄_0)/f(x̄_i))^exponent · start⌉), f(x̄_i) just after the i-th averaging (ADA-LUPA). */
  | { readonly rule: "mean-loss-ratio"; readonly start: number; readonly exponent: number }
  /** Gossip-AGA: batch losses at the averaging, F_init settled while k < warmup. */
  | { readonly rule: "batch-loss-ratio"; readonly start: number; readonly exponent: number; readonly warmup: number }
  /** Every iteration until `after` iterations are done, then every `later` (post-local SGD). */
  | { readonly rule: "post"; readonly after: number; readonly later: number };

/** Which averaging iteration t ends with; nests, so Hier-AVG is a period inside a period. */
export type Schedule = Averaging | { readonly every: Period; readonly use: Averaging; readonly otherwise: Schedule };

export type Compressor =
  | { readonly kind: "identity" }
  | { readonly kind: "top-k"; readonly ratio: number }
  | { readonly kind: "gaussian-k"; readonly ratio: number }
  | { readonly kind: "qsgd"; readonly levels: number }
  | { readonly kind: "sign" }
  | { readonly kind: "two-means" };

/**
 * The only door to the network. v is what a node wants to share, a = v (+ residual e), v̂ = what the others get:
 * received = base + γ (W − I) v̂.
 *
 * memory `none`: v̂ = Q(v) · `residual`: v̂ = Q(v + e), e ← v + e − v̂ · `replica`: v̂ ← v̂ + Q(v − v̂) (CHOCO).
 * base `sent`: v̂ · `held`: v. A compressor whose code is averaged before it is decoded (two-means) is decoded on the
 * receiver's own signs.
 */
export interface Channel {
  readonly compressor: Compressor;
  readonly memory: "none" | "residual" | "replica";
  readonly base: "sent" | "held";
  readonly gamma: number;
}
/** Nothing lost, nothing remembered: received = W v. */
export const exact: Channel = { compressor: { kind: "identity" }, memory: "none", base: "sent", gamma: 1 };

export type Stage =
  /** U ← G(X) on this iteration's minibatch (+ λX). */
  | { readonly kind: "gradient" }
  /** m ← βm + U, U ← m. */
  | { readonly kind: "momentum"; readonly beta: number }
  /** X ← X − γ_k U. */
  | { readonly kind: "descend" }
  /** Mixes the models or the updates through the channel. */
  | { readonly kind: "mix"; readonly what: "model" | "update"; readonly when: Schedule; readonly through: Channel }
  /** Y ← W Y + U − U_prev (Y = U at k = 0), U ← Y. */
  | { readonly kind: "track"; readonly when: Schedule; readonly through: Channel }
  /**
   * Removes gossip's bias. `d2` (also exact diffusion), placed after descend and before mix:
   * X ← X + X_k − X_{k−1} + γ_k U_{k−1} for k ≥ 1. `extra`, placed last after mix and descend:
   * X ← X + X_k − ½(X_{k−1} + W X_{k−1}) + γ_k U_{k−1}.
   */
  | { readonly kind: "correct"; readonly rule: "d2" | "extra" }
  /** Every `every` iterations: u ← βu + (anchor − X)/γ_k, X ← anchor − αγ_k u, anchor ← X (SlowMo). */
  | { readonly kind: "slow-momentum"; readonly every: number; readonly alpha: number; readonly beta: number };

export type StageKind = Stage["kind"];

/** What an algorithm entry makes. */
export interface Algorithm {
  readonly stages: readonly Stage[];
  /** W is used as (I + W)/2 (exact diffusion). */
  readonly lazy?: boolean;
  /** Cluster size S: consecutive blocks of S nodes; absent: the topology's own clusters. */
  readonly clusterSize?: number;
}
