/**
 * What theory says beside the measurement. Source of the orders: Chen, Yuan, Zhang, Pan, Xu, Yin, “Accelerating Gossip
 * SGD with Periodic Global Averaging”, ICML 2021, arXiv 2105.09080.
 */
import { geometricSum } from "./spectrum";

/** Orders of the transient stage, not iteration counts: after about so many iterations a method keeps up with Parallel SGD. */
export interface TransientOrders {
  readonly gossip: number;
  readonly local: number;
  readonly pga: number;
}

/**
 * iid: Gossip n³β⁴/(1−β)², Local n³H², PGA n³β⁴C_β². Unequal data: Gossip n³β⁴/(1−β)⁴, Local n³H⁴, PGA n³β⁴C_β²D_β².
 * Infinity where β ≥ 1 (gossip) or H is infinite (local).
 */
export function transientOrders({ n, beta, H }: { n: number; beta: number; H: number }): {
  iid: TransientOrders;
  unequal: TransientOrders;
} {
  const reach = beta < 1 ? 1 / (1 - beta) : Infinity;
  const cube = n ** 3;
  const mixed = cube * beta ** 4;
  const C = geometricSum(beta, H);
  const D = Math.min(H, reach);
  // W = J leaves nothing to wait for, whatever H is.
  const times = (factor: number) => (mixed === 0 ? 0 : mixed * factor);
  return {
    iid: { gossip: times(reach ** 2), local: cube * H ** 2, pga: times(C ** 2) },
    unequal: { gossip: times(reach ** 4), local: cube * H ** 4, pga: times(C ** 2 * D ** 2) },
  };
}

/** The most that is left of an initial consensus distance after t gossip steps without gradients: β^{2t} of it. */
export const consensusDecay = (initial: number, beta: number, t: number): number => initial * beta ** (2 * t);

/**
 * How much noise of the past gossip carries along: the mean of λ²/(1−λ²) over the non-mean modes, to be compared with
 * (H−1)/2 of Local SGD. `eigenvalues` are all n of W, largest first.
 */
export function carriedNoise(eigenvalues: Float64Array): number {
  const modes = eigenvalues.subarray(1);
  return modes.length === 0
    ? 0
    : modes.reduce((sum, l) => sum + (l * l < 1 ? (l * l) / (1 - l * l) : Infinity), 0) / modes.length;
}

/**
 * Hier-AVG: the noise part of the consensus error at gradient time on equal data,
 * γ²σ²/B · [(K₁−1)/2 · (1−1/S) + (K₂−1)/2 · (1/S−1/P)], P nodes in clusters of S, σ² the variance of one sample.
 */
export function hierarchicalNoise(of: {
  gamma: number;
  sigma2: number;
  batch: number;
  K1: number;
  K2: number;
  S: number;
  P: number;
}): number {
  const { gamma, sigma2, batch, K1, K2, S, P } = of;
  return ((gamma ** 2 * sigma2) / batch) * (((K1 - 1) / 2) * (1 - 1 / S) + ((K2 - 1) / 2) * (1 / S - 1 / P));
}

export interface IsotropicProblem {
  /** All n eigenvalues of a symmetric W, largest first (see `eigenvalues`). */
  readonly eigenvalues: Float64Array;
  /** gossip: W every iteration. local: J every H. pga: J every H, W otherwise. Parallel SGD is `pga` with H = 1. */
  readonly schedule: "gossip" | "local" | "pga";
  readonly H: number;
  /** γ_k, the learning rate of iteration k = 0, 1, … */
  readonly gamma: (k: number) => number;
  /** Curvature: f_i(x) = h/2 ‖x − x*_i‖². */
  readonly h: number;
  /** σ², the variance of one node's stochastic gradient, over all coordinates. */
  readonly sigma2: number;
  /** ζ² = (1/n) Σ ‖∇f_i(x*)‖². */
  readonly zeta2: number;
  /** ‖x(0) − x*‖² of the start that all nodes share. */
  readonly start: number;
  readonly iterations: number;
}

/**
 * Expected errors for t = 0…iterations: `mean` E‖x̄ − x*‖², `node` E(1/n)Σ‖x_i − x*‖², `consensus` E(1/n)Σ‖x_i − x̄‖².
 * No simulation, O(n) per iteration: every mode of W has its own drift c (per unit of heterogeneity) and variance v.
 * Exact for noise that is independent of the model and heterogeneity spread evenly over the modes.
 */
export function isotropicErrors(problem: IsotropicProblem): { mean: Float64Array; node: Float64Array; consensus: Float64Array } {
  const { eigenvalues, schedule, H, gamma, h, sigma2, zeta2, iterations } = problem;
  const n = eigenvalues.length;
  const drift = new Float64Array(n);
  const variance = new Float64Array(n);
  const mean = new Float64Array(iterations + 1);
  const consensus = new Float64Array(iterations + 1);
  mean[0] = problem.start;
  const spread = n > 1 ? (zeta2 * n) / (n - 1) : 0;
  for (let k = 0; k < iterations; k++) {
    const step = gamma(k);
    const shrink = 1 - step * h;
    const noise = step * step * sigma2;
    const everyone = schedule !== "gossip" && (k + 1) % H === 0;
    mean[k + 1] = shrink * shrink * mean[k] + noise / n;
    let sum = 0;
    for (let j = 1; j < n; j++) {
      const lambda = everyone ? 0 : schedule === "local" ? 1 : eigenvalues[j];
      drift[j] = lambda * (shrink * drift[j] - step);
      variance[j] = lambda * lambda * (shrink * shrink * variance[j] + noise);
      sum += drift[j] * drift[j] * spread + variance[j];
    }
    consensus[k + 1] = sum / n;
  }
  return { mean, node: mean.map((m, t) => m + consensus[t]), consensus };
}
