import { tridiagonalize } from "./tridiagonal";

/**
 * All eigenvalues of a symmetric n×n matrix (row-major, not changed), largest first, to about 1e−15 of the largest.
 * O(n³).
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  const { diagonal, below } = tridiagonalize(matrix, n);
  return tridiagonalEigenvalues(diagonal, below);
}

/**
 * All eigenvalues of the symmetric tridiagonal matrix with this diagonal (n) and subdiagonal (n−1), largest first:
 * the QL iteration with implicit shifts, O(n²). Changes neither array.
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, below: Float64Array): Float64Array {
  const n = diagonal.length;
  const d = diagonal.slice();
  const e = new Float64Array(n);
  e.set(below.subarray(0, n - 1));
  const scale = d.reduce((most, x, i) => Math.max(most, Math.abs(x) + Math.abs(e[i])), 0);
  const splits = (m: number) =>
    Math.abs(e[m]) <= Number.EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1])) || Math.abs(e[m]) < 1e-17 * scale;
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l;
      while (m < n - 1 && !splits(m)) m++;
      if (m === l) break;
      let g = (d[l + 1] - d[l]) / (2 * e[l]);
      g = d[m] - d[l] + e[l] / (g + (g >= 0 ? 1 : -1) * Math.hypot(g, 1));
      let [s, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * e[i];
        const b = c * e[i];
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) break;
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        const q = (d[i] - g) * s + 2 * c * b;
        p = s * q;
        d[i + 1] = g + p;
        g = c * q - b;
      }
      if (i >= l) d[i + 1] -= p;
      else {
        d[l] -= p;
        e[l] = g;
      }
      e[m] = 0;
    }
  }
  return d.sort().reverse();
}

export interface Eigen {
  /** n eigenvalues, in no order. */
  readonly values: Float64Array;
  /** n×n; row m is the unit eigenvector of values[m]. */
  readonly vectors: Float64Array;
}

/** Eigenvalues and eigenvectors of a symmetric n×n matrix by cyclic Jacobi rotations; for small n. */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const total = a.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p * n + q] ** 2;
    if (off <= 1e-30 * total) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), vectors };
}

/** One Jacobi rotation in the plane of p and q, chosen so that a_pq becomes 0. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const x = a[k * n + p];
    const y = a[k * n + q];
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (const m of [a, vectors])
    for (let k = 0; k < n; k++) {
      const x = m[p * n + k];
      const y = m[q * n + k];
      m[p * n + k] = c * x - s * y;
      m[q * n + k] = s * x + c * y;
    }
}
