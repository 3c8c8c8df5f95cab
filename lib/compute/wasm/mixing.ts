import type { MixingMatrix } from "../../topology/graph";
import type { Mixing } from "../device";
import type { Heap } from "./memory";

/** A mixing matrix in linear memory: off-diagonal entries in compressed rows, and each row's own coefficient apart. */
export interface WasmMixing extends Mixing {
  readonly offsets: number;
  readonly columns: number;
  readonly weights: number;
  readonly own: number;
  /** 1: every row sums to one, and x_i moves by weighted differences (kernels/mix.ts). */
  steps: 0 | 1;
  readonly matrix: MixingMatrix;
}

/** Row sums this close to one are one: rounding of float64 weights, not a choice. */
const ROUNDING = 1e-9;

export function loadMixing(heap: Heap, matrix: MixingMatrix): WasmMixing {
  const { n, columns } = matrix;
  const starts = new Int32Array(n + 1);
  const others: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let e = matrix.offsets[i]; e < matrix.offsets[i + 1]; e++) if (columns[e] !== i) others.push(columns[e]);
    starts[i + 1] = others.length;
  }
  const mixing: WasmMixing = {
    nonzeros: columns.length,
    offsets: heap.integers(starts),
    columns: heap.integers(others),
    weights: heap.allocate(others.length * 4),
    own: heap.allocate(n * 4),
    steps: 1,
    matrix,
  };
  loadWeights(heap, mixing, matrix.weights);
  return mixing;
}

/** Weights for the same pattern. */
export function loadWeights(heap: Heap, mixing: WasmMixing, weights: Float64Array): void {
  const { n, offsets, columns } = mixing.matrix;
  const { floats } = heap;
  const own = mixing.own / 4;
  let stochastic = true;
  let at = mixing.weights / 4;
  for (let i = 0; i < n; i++) {
    let total = 0;
    let self = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      total += weights[e];
      if (columns[e] === i) self += weights[e];
      else floats[at++] = weights[e];
    }
    floats[own + i] = self;
    stochastic &&= Math.abs(total - 1) < ROUNDING;
  }
  if (stochastic) floats.fill(1, own, own + n);
  mixing.steps = stochastic ? 1 : 0;
}

export function unloadMixing(heap: Heap, mixing: WasmMixing): void {
  for (const address of [mixing.offsets, mixing.columns, mixing.weights, mixing.own]) heap.free(address);
}
