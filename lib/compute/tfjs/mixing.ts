import * as tf from "@tensorflow/tfjs-core";
import type { MixingMatrix } from "../../topology/graph";
import type { Mixing } from "../device";

/** A mixing matrix as tensors: dense, or each node's neighbours padded to the largest number of them. */
export interface TensorMixing extends Mixing {
  readonly matrix: MixingMatrix;
  /** [n, n], or [n, 1, most] beside `neighbours`. */
  weights: tf.Tensor;
  /** [n · most], where that is the cheaper form. */
  readonly neighbours: tf.Tensor1D | null;
  readonly most: number;
}

/** Below this many nodes one small matrix product beats a gather. */
const smallest = 128;

function weightTensor({ n, offsets, columns }: MixingMatrix, weights: Float64Array, most: number): tf.Tensor {
  const width = most || n;
  const values = new Float32Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]; e < offsets[i + 1]; e++) values[i * width + (most ? e - offsets[i] : columns[e])] += weights[e];
  }
  return most ? tf.tensor3d(values, [n, 1, most]) : tf.tensor2d(values, [n, n]);
}

export function uploadMixing(matrix: MixingMatrix): TensorMixing {
  const { n, offsets, columns } = matrix;
  let widest = 0;
  for (let i = 0; i < n; i++) widest = Math.max(widest, offsets[i + 1] - offsets[i]);
  const most = n >= smallest && 4 * widest < n ? widest : 0;
  const padded = new Int32Array(n * most);
  for (let i = 0; i < n && most; i++) padded.set(columns.subarray(offsets[i], offsets[i + 1]), i * most);
  return {
    nonzeros: columns.length,
    matrix,
    most,
    weights: weightTensor(matrix, matrix.weights, most),
    neighbours: most ? tf.tensor1d(padded, "int32") : null,
  };
}

export function reweigh(mixing: TensorMixing, weights: Float64Array): void {
  mixing.weights.dispose();
  mixing.weights = weightTensor(mixing.matrix, weights, mixing.most);
}

export const freeMixing = ({ weights, neighbours }: TensorMixing): void =>
  tf.dispose(neighbours ? [weights, neighbours] : [weights]);

/** W x for x of shape [n, d]. */
export function mixed({ weights, neighbours, most }: TensorMixing, x: tf.Tensor2D): tf.Tensor2D {
  if (!neighbours) return tf.matMul(weights as tf.Tensor2D, x);
  const [n, d] = x.shape;
  return tf.reshape(tf.matMul(weights, tf.reshape(tf.gather(x, neighbours), [n, most, d])), [n, d]);
}
