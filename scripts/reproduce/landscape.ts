import type { Shards } from "../../lib/data/data";
import { createBackprop } from "../../lib/models";
import type { NetworkModel } from "../../lib/models/model";

/** What theory needs to know about a logistic regression at its optimum. */
export interface Landscape {
  /** ∇²f(x*), d×d. */
  readonly hessian: Float64Array;
  /** Mean curvature: the trace of ∇²f(x*) over d. */
  readonly h: number;
  /** σ²: variance of one sample's gradient inside a node, over all coordinates, mean over nodes. */
  readonly sigma2: number;
  /** ζ² = (1/n) Σ ‖∇f_i(x*)‖². */
  readonly zeta2: number;
}

/** One pass over all samples of a logistic model at x. */
export function landscape(shards: Shards, x: Float64Array): Landscape {
  const { n, p: d, features, labels, offsets } = shards;
  const hessian = new Float64Array(d * d);
  let [sigma2, zeta2] = [0, 0];
  const mean = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    mean.fill(0);
    const own = offsets[i + 1] - offsets[i];
    let squares = 0;
    for (let row = offsets[i]; row < offsets[i + 1]; row++) {
      const at = row * d;
      let z = 0;
      for (let a = 0; a < d; a++) z += features[at + a] * x[a];
      const slope = -labels[row] / (1 + Math.exp(labels[row] * z));
      const curvature = slope * (-labels[row] - slope);
      for (let a = 0; a < d; a++) {
        const g = slope * features[at + a];
        mean[a] += g / own;
        squares += (g * g) / own;
        const weight = (curvature * features[at + a]) / (n * own);
        for (let b = 0; b < d; b++) hessian[a * d + b] += weight * features[at + b];
      }
    }
    const length = mean.reduce((sum, g) => sum + g * g, 0);
    sigma2 += (squares - length) / n;
    zeta2 += length / n;
  }
  let trace = 0;
  for (let a = 0; a < d; a++) trace += hessian[a * d + a];
  return { hessian, h: trace / d, sigma2, zeta2 };
}

/** ½ δᵀHδ: what f − f* is close to its optimum. */
export function quadraticForm(hessian: Float64Array, delta: Float64Array): number {
  const d = delta.length;
  let sum = 0;
  for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) sum += hessian[a * d + b] * delta[a] * delta[b];
  return sum / 2;
}

/** f(x) = (1/n) Σ f_i(x) in float64, for any layered model. Allocates once. */
export function objective(model: NetworkModel, shards: Shards): (x: Float64Array) => number {
  const backprop = createBackprop(model);
  const rows = Int32Array.from({ length: shards.count }, (_, row) => row);
  return (x) => {
    let total = 0;
    for (let i = 0; i < shards.n; i++)
      total += backprop(x, 0, shards, rows, shards.offsets[i], shards.offsets[i + 1] - shards.offsets[i], null, 0);
    return total / shards.n;
  };
}
