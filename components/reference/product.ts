import { dense, type MixingMatrix } from "@/lib/topology";

/** What several mixing steps do together: the last times … times the first, as one matrix without zeros. */
export function productOf(matrices: readonly MixingMatrix[]): MixingMatrix {
  const [first, ...rest] = matrices;
  return rest.length === 0
    ? first!
    : sparse(
        rest.reduce((done, next) => times(dense(next), done, first!.n), dense(first!)),
        first!.n,
      );
}

function times(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
  return out;
}

function sparse(values: Float64Array, n: number): MixingMatrix {
  const offsets = new Int32Array(n + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      if (values[i * n + j] !== 0) {
        columns.push(j);
        weights.push(values[i * n + j]!);
      }
    offsets[i + 1] = columns.length;
  }
  return { n, offsets, columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
}
