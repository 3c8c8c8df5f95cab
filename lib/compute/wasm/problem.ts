import type { NetworkModel } from "../../models/model";
import type { Problem } from "../device";
import type { Kernels } from "./kernels";
import { type Heap, pitchOf, roundUp } from "./memory";

const activations = ["tanh", "relu", "sigmoid", "linear"] as const;
const losses = ["squared", "logistic", "softmax"] as const;
/** Bytes of one unit's lane strip and samples per chunk, as in kernels/lanes.ts. */
const STRIP = 128;
const CHUNK = 32;

/** Layer table in the order of kernels/problem.ts, with the lane strips it points to. */
function writeLayers(heap: Heap, { layers, bias }: NetworkModel): number {
  const strips = (units: number) => heap.allocate(roundUp(units, 4) * STRIP);
  // The gather writes the label after the features, hence one more strip in the first layer.
  const values = layers.map((width, l) => strips(l === 0 ? width + 1 : width));
  const deltas = layers.map((width) => strips(width));
  const table: number[] = [];
  let offset = 0;
  for (let l = 1; l < layers.length; l++) {
    const [inputs, outputs] = [layers[l - 1], layers[l]];
    const biases = offset + inputs * outputs * 4;
    table.push(inputs, outputs, offset, bias ? biases : -1, values[l - 1], values[l], deltas[l - 1], deltas[l]);
    offset = biases + (bias ? outputs * 4 : 0);
  }
  return heap.integers(table);
}

/** Samples as float32 rows of p features and the label. */
function writeSamples(heap: Heap, { samples }: Problem): { address: number; pitch: number } {
  const { count, p, features, labels } = samples;
  const pitch = pitchOf(p + 1);
  const address = heap.allocate(count * pitch);
  for (let row = 0; row < count; row++) {
    const at = (address + row * pitch) / 4;
    for (let a = 0; a < p; a++) heap.floats[at + a] = features[row * p + a];
    heap.floats[at + p] = labels[row];
  }
  return { address, pitch };
}

/** Puts a network model and its data into linear memory and points the kernels at them. */
export function loadNetwork(kernels: Kernels, heap: Heap, problem: Problem, model: NetworkModel): void {
  const layers = writeLayers(heap, model);
  const samples = writeSamples(heap, problem);
  const shards = heap.integers(problem.offsets);
  const picked = heap.allocate(CHUNK * 4);
  kernels.configure(
    problem.n,
    layers,
    model.layers.length - 1,
    activations.indexOf(model.activation),
    losses.indexOf(model.loss),
    samples.address,
    samples.pitch,
    problem.samples.p,
    shards,
    picked,
  );
}
