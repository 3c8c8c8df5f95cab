import { adjacency } from "./adjacency";
import type { Graph, MixingMatrix } from "./graph";

/**
 * W with `weight(i, j)` where i hears j, and on the diagonal what is missing to a sum of one: of the row, or with
 * `sumOf: "columns"` of the column. O(edges).
 */
export function mixingMatrix(
  graph: Graph,
  weight: (receiver: number, sender: number) => number,
  sumOf: "rows" | "columns" = "rows",
): MixingMatrix {
  const { n } = graph;
  const heard = adjacency(graph);
  const offsets = new Int32Array(n + 1);
  const columns = new Int32Array(heard.senders.length + n);
  const weights = new Float64Array(columns.length);
  const kept = new Float64Array(n).fill(1);
  const diagonal = new Int32Array(n);
  let at = 0;
  for (let i = 0; i < n; i++) {
    let own = -1;
    const put = (j: number) => {
      columns[at] = j;
      return at++;
    };
    for (let e = heard.offsets[i]; e < heard.offsets[i + 1]; e++) {
      const j = heard.senders[e];
      if (own < 0 && j > i) own = put(i);
      const w = weight(i, j);
      weights[put(j)] = w;
      kept[sumOf === "rows" ? i : j] -= w;
    }
    diagonal[i] = own < 0 ? put(i) : own;
    offsets[i + 1] = at;
  }
  for (let i = 0; i < n; i++) weights[diagonal[i]] = kept[i];
  return { n, offsets, columns, weights };
}

/** W as n×n numbers, row-major. */
export function dense(matrix: MixingMatrix): Float64Array {
  const { n } = matrix;
  const out = new Float64Array(n * n);
  forEachWeight(matrix, (i, j, w) => {
    out[i * n + j] = w;
  });
  return out;
}

/** Calls `visit(i, j, W_ij)` for every stored weight, row by row. */
export function forEachWeight(matrix: MixingMatrix, visit: (i: number, j: number, weight: number) => void): void {
  for (let i = 0; i < matrix.n; i++)
    for (let e = matrix.offsets[i]; e < matrix.offsets[i + 1]; e++) visit(i, matrix.columns[e], matrix.weights[e]);
}

/** Where W_ij stands in `weights`, or −1; O(log row length). */
export function indexOf(matrix: MixingMatrix, i: number, j: number): number {
  let low = matrix.offsets[i];
  let high = matrix.offsets[i + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const column = matrix.columns[middle];
    if (column === j) return middle;
    if (column < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function sumsToOne(matrix: MixingMatrix, of: "rows" | "columns"): boolean {
  const sums = new Float64Array(matrix.n);
  forEachWeight(matrix, (i, j, w) => {
    sums[of === "rows" ? i : j] += w;
  });
  return sums.every((sum) => Math.abs(sum - 1) < 1e-9);
}

/** Every node's weights sum to one: equal models stay equal. */
export const isRowStochastic = (matrix: MixingMatrix): boolean => sumsToOne(matrix, "rows");

/** What every node gives away sums to one: the mean of all models is kept. */
export const isColumnStochastic = (matrix: MixingMatrix): boolean => sumsToOne(matrix, "columns");

/** W_ij = W_ji, to rounding. O(nonzeros): rows are read in step with the columns they mirror. */
export function isSymmetric({ n, offsets, columns, weights }: MixingMatrix): boolean {
  // Going through the rows in order meets the entries of each column in order too.
  const next = offsets.slice(0, n);
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const mirror = next[columns[e]]++;
      if (mirror >= offsets[columns[e] + 1] || columns[mirror] !== i || Math.abs(weights[mirror] - weights[e]) > 1e-14)
        return false;
    }
  return true;
}
