import { symmetricEigenvalues } from "../math/eigen";
import { extremeEigenvalues } from "../math/lanczos";
import { circulantEigenvalues, circulantRow } from "./circulant";
import type { MixingMatrix } from "./graph";
import { dense, isSymmetric } from "./mixing";

/** Up to here all eigenvalues are computed for β; beyond, Lanczos finds the outermost ones. */
const DENSE = 200;

/**
 * β = ‖W − J‖₂, J = 11ᵀ/n: the factor by which one gossip step shrinks disagreement at least. 1 where the network is
 * in several parts; may exceed 1 where W is not doubly stochastic. Exact to about 1e−14.
 */
export function beta(matrix: MixingMatrix): number {
  const { n } = matrix;
  if (n === 1) return 0;
  const row = circulantRow(matrix);
  if (row) {
    const { re, im } = circulantEigenvalues(row);
    // W − J has W's eigenvalues but for the one of the constant vector, which is 1 less.
    re[0] -= 1;
    return re.reduce((most, x, k) => Math.max(most, Math.hypot(x, im[k])), 0);
  }
  const symmetric = isSymmetric(matrix);
  // ‖A‖₂ is the largest eigenvalue of [0 A; Aᵀ 0], which unlike AᵀA keeps small singular values exact.
  const size = symmetric ? n : 2 * n;
  if (size <= DENSE) {
    const deviation = dense(matrix).map((w) => w - 1 / n);
    const values = symmetricEigenvalues(symmetric ? deviation : doubled(deviation, n), size);
    return Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
  }
  const { smallest, largest } = extremeEigenvalues(size, symmetric ? deviate(matrix) : deviateDoubled(matrix));
  return Math.max(Math.abs(smallest), Math.abs(largest));
}

export interface SpectralFacts {
  readonly beta: number;
  /** 1 − β; not positive where gossip alone does not lead to agreement. */
  readonly gap: number;
  /** C_β = Σ_{k<H} β^k. */
  readonly C: number;
  /** D_β = min{H, 1/(1−β)}. */
  readonly D: number;
}

/** The constants of the Gossip-PGA paper for averaging period H (Infinity: never), where 1/(1−β) is ∞ for β ≥ 1. */
export function spectralFacts(matrix: MixingMatrix, H: number): SpectralFacts {
  const value = beta(matrix);
  return { beta: value, gap: 1 - value, C: geometricSum(value, H), D: Math.min(H, value < 1 ? 1 / (1 - value) : Infinity) };
}

/** Σ_{k<H} β^k. */
export function geometricSum(beta: number, H: number): number {
  if (Math.abs(1 - beta) < 1e-12) return H;
  return (1 - beta ** H) / (1 - beta);
}

const sumOf = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

function doubled(a: Float64Array, n: number): Float64Array {
  const out = new Float64Array(4 * n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      out[i * 2 * n + n + j] = a[i * n + j];
      out[(n + j) * 2 * n + i] = a[i * n + j];
    }
  return out;
}

const deviate =
  ({ n, offsets, columns, weights }: MixingMatrix) =>
  (x: Float64Array, out: Float64Array) => {
    const mean = sumOf(x) / n;
    for (let i = 0; i < n; i++) {
      let sum = -mean;
      for (let e = offsets[i]; e < offsets[i + 1]; e++) sum += weights[e] * x[columns[e]];
      out[i] = sum;
    }
  };

const deviateDoubled =
  ({ n, offsets, columns, weights }: MixingMatrix) =>
  (x: Float64Array, out: Float64Array) => {
    out.fill(-sumOf(x.subarray(n)) / n, 0, n);
    out.fill(-sumOf(x.subarray(0, n)) / n, n);
    for (let i = 0; i < n; i++)
      for (let e = offsets[i]; e < offsets[i + 1]; e++) {
        out[i] += weights[e] * x[n + columns[e]];
        out[n + columns[e]] += weights[e] * x[i];
      }
  };
