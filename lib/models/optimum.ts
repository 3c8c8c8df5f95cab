import type { Shards } from "../data/data";
import { solvePositive } from "./cholesky";
import { createBackprop } from "./gradient";
import type { ConsensusModel, ModelSpec, NetworkModel } from "./model";
import { sigmoid } from "./network";
import { mayBeSolved } from "./solvable";

export interface Optimum {
  /** f* = min f, f = (1/n) Σ_i f_i: every node weighs the same, however many samples it owns. */
  readonly value: number;
  readonly parameters: Float64Array;
}

/** Multiplications above which solving would make the reader wait, so that f* counts as unknown. */
const budget = 4e9;

/**
 * f* and a point where it is attained, for the convex models: `consensus` in closed form, `linear` (normal equations)
 * and `logistic` by Newton's method. Null for the others, for data too large to solve in a moment, and where f has no
 * minimiser (two classes that a plane through the origin separates).
 */
export function optimum(spec: ModelSpec, shards: Shards): Optimum | null {
  if (spec.family === "consensus") return average(spec);
  if (!mayBeSolved(spec) || shards.count === 0) return null;
  const steps = spec.loss === "logistic" ? 15 : 3;
  if (steps * (shards.count * spec.d ** 2 + spec.d ** 3) > budget) return null;
  return newton(spec, shards);
}

function average({ d, values }: ConsensusModel): Optimum {
  const n = values.length / d;
  const mean = new Float64Array(d);
  for (let j = 0; j < values.length; j++) mean[j % d] += values[j] / n;
  let spread = 0;
  for (let j = 0; j < values.length; j++) spread += (values[j] - mean[j % d]) ** 2;
  return { value: spread / (2 * n), parameters: mean };
}

/**
 * Damped Newton from 0. Once the Newton decrement gᵀH⁻¹g is small, steps are taken whole (the value can no longer tell
 * better from worse) until the decrement stops falling, which is at rounding. On a squared loss that is one step and
 * its refinement.
 */
function newton(spec: NetworkModel, shards: Shards): Optimum | null {
  const { d } = spec;
  const evaluate = objective(spec, shards);
  const gradient = new Float64Array(d);
  let x: Float64Array = new Float64Array(d);
  let previous = Infinity;
  for (let iteration = 0; iteration < 200; iteration++) {
    const value = evaluate(x, gradient);
    const step = solvePositive(hessian(spec, shards, x), gradient, d);
    const decrement = step.reduce((sum, s, j) => sum + s * gradient[j], 0);
    if (decrement < 1e-12 && decrement >= previous / 4) return { value, parameters: x };
    if (spec.loss === "logistic" && separates(x, shards)) return null;
    const at = (size: number) => x.map((xj, j) => xj - size * step[j]);
    let size = 1;
    if (decrement > 1e-8) while (evaluate(at(size), null) > value - 0.1 * size * decrement && size > 1e-6) size /= 2;
    x = at(size);
    previous = decrement;
  }
  return null;
}

/** f(x), writing ∇f into `gradient` where given. */
function objective(spec: NetworkModel, shards: Shards) {
  const backprop = createBackprop(spec);
  const rows = Int32Array.from({ length: shards.count }, (_, row) => row);
  const own = new Float64Array(spec.d);
  return (x: Float64Array, gradient: Float64Array | null): number => {
    gradient?.fill(0);
    let total = 0;
    for (let i = 0; i < shards.n; i++) {
      const from = shards.offsets[i];
      total += backprop(x, 0, shards, rows, from, shards.offsets[i + 1] - from, gradient && own, 0);
      if (gradient) for (let j = 0; j < spec.d; j++) gradient[j] += own[j] / shards.n;
    }
    return total / shards.n;
  };
}

/** ∇²f(x) of a one-layer, one-output model: Σ w h hᵀ. Only the lower triangle of the d×d matrix is filled. */
function hessian({ d, loss }: NetworkModel, { n, offsets, features }: Shards, x: Float64Array): Float64Array {
  const H = new Float64Array(d * d);
  for (let i = 0; i < n; i++) {
    for (let row = offsets[i]; row < offsets[i + 1]; row++) {
      const h = features.subarray(row * d, (row + 1) * d);
      const p = loss === "logistic" ? sigmoid(dot(h, x)) : 0;
      const weight = (loss === "logistic" ? p * (1 - p) : 1) / (n * (offsets[i + 1] - offsets[i]));
      for (let a = 0; a < d; a++) {
        const scaled = weight * h[a];
        for (let b = 0; b <= a; b++) H[a * d + b] += scaled * h[b];
      }
    }
  }
  return H;
}

/** Whether x puts every sample on its own side: then longer multiples of x are always better, and f has no minimiser. */
function separates(x: Float64Array, { count, p, features, labels }: Shards): boolean {
  for (let row = 0; row < count; row++) {
    if (labels[row] * dot(features.subarray(row * p, (row + 1) * p), x) <= 0) return false;
  }
  return true;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}
