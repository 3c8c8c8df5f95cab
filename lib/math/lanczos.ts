import { normal, streamKey } from "./random";

/**
 * The smallest and the largest eigenvalue of a symmetric operator on n numbers (`apply` writes A·x into `out`):
 * Lanczos without reorthogonalisation, which may find eigenvalues twice but finds the outermost ones to rounding.
 * Deterministic. Each step costs one `apply` and O(n).
 */
export function extremeEigenvalues(
  n: number,
  apply: (x: Float64Array, out: Float64Array) => void,
): { smallest: number; largest: number } {
  const key = streamKey(0, "topology");
  let v = Float64Array.from({ length: n }, (_, i) => normal(key, i));
  let previous = new Float64Array(n);
  let next = new Float64Array(n);
  scaleTo(v, 1 / Math.sqrt(dot(v, v)));
  const diagonal: number[] = [];
  const below: number[] = [];
  let found = { smallest: 0, largest: 0 };
  let calm = 0;
  for (let step = 1; step <= 20 * n + 100; step++) {
    apply(v, next);
    const alpha = dot(v, next);
    const back = below[below.length - 1] ?? 0;
    for (let i = 0; i < n; i++) next[i] -= alpha * v[i] + back * previous[i];
    diagonal.push(alpha);
    const length = Math.sqrt(dot(next, next));
    const exhausted = length < 1e-10 * (Math.abs(alpha) + back + 1e-300);
    if (exhausted || step % 64 === 0) {
      const now = outermost(diagonal, below);
      const size = Math.max(Math.abs(now.smallest), Math.abs(now.largest));
      const moved = Math.max(Math.abs(now.smallest - found.smallest), Math.abs(now.largest - found.largest));
      found = now;
      calm = moved <= 4e-15 * size ? calm + 1 : 0;
      if (exhausted || calm === 2) return found;
    }
    scaleTo(next, 1 / length);
    below.push(length);
    [previous, v, next] = [v, next, previous];
  }
  return found;
}

/** The ends of a tridiagonal matrix's spectrum, by bisection on Sturm counts. */
function outermost(diagonal: readonly number[], below: readonly number[]): { smallest: number; largest: number } {
  const n = diagonal.length;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    const radius = (i > 0 ? below[i - 1] : 0) + (i < n - 1 ? below[i] : 0);
    low = Math.min(low, diagonal[i] - radius);
    high = Math.max(high, diagonal[i] + radius);
  }
  const countBelow = (x: number) => {
    let count = 0;
    let q = 1;
    for (let i = 0; i < n; i++) {
      q = diagonal[i] - x - (i > 0 ? below[i - 1] ** 2 / q : 0);
      if (q === 0) q = 1e-300;
      if (q < 0) count++;
    }
    return count;
  };
  const bisect = (wanted: number) => {
    let [a, b] = [low, high];
    for (let turn = 0; turn < 100; turn++) {
      const middle = (a + b) / 2;
      if (middle <= a || middle >= b) break;
      if (countBelow(middle) >= wanted) b = middle;
      else a = middle;
    }
    return (a + b) / 2;
  };
  return { smallest: bisect(1), largest: bisect(n) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function scaleTo(a: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] *= factor;
}
