import * as tf from "@tensorflow/tfjs-core";
import type { MixingMatrix } from "../../topology/graph";
import type { Mixing } from "../device";

/** A mixing matrix as tensors. */
export interface TensorMixing extends Mixing {
  /** W x for x of shape [n, d]; called inside a tidy. */
  apply(x: tf.Tensor2D): tf.Tensor2D;
  /** New weights for the same pattern. */
  reweigh(weights: Float64Array): void;
  dispose(): void;
}

/** Below this many nodes one small matrix product beats a gather. */
const smallest = 128;

/** Dense, or each node's neighbours padded to the largest number of them where that is much less. */
export function uploadMixing(matrix: MixingMatrix): TensorMixing {
  const { n, offsets } = matrix;
  let widest = 0;
  for (let i = 0; i < n; i++) widest = Math.max(widest, offsets[i + 1] - offsets[i]);
  return n >= smallest && 4 * widest < n ? gathered(matrix, widest) : dense(matrix);
}

function dense({ n, offsets, columns, weights }: MixingMatrix): TensorMixing {
  const upload = (given: Float64Array) => {
    const values = new Float32Array(n * n);
    for (let i = 0; i < n; i++) for (let e = offsets[i]; e < offsets[i + 1]; e++) values[i * n + columns[e]] += given[e];
    return tf.tensor2d(values, [n, n]);
  };
  let tensor = upload(weights);
  return {
    nonzeros: columns.length,
    apply: (x) => tf.matMul(tensor, x),
    reweigh(given) {
      tensor.dispose();
      tensor = upload(given);
    },
    dispose: () => tensor.dispose(),
  };
}

function gathered({ n, offsets, columns, weights }: MixingMatrix, most: number): TensorMixing {
  const padded = new Int32Array(n * most);
  for (let i = 0; i < n; i++) padded.set(columns.subarray(offsets[i], offsets[i + 1]), i * most);
  const neighbours = tf.tensor1d(padded, "int32");
  const upload = (given: Float64Array) => {
    const values = new Float32Array(n * most);
    for (let i = 0; i < n; i++) for (let e = offsets[i]; e < offsets[i + 1]; e++) values[i * most + e - offsets[i]] = given[e];
    return tf.tensor3d(values, [n, 1, most]);
  };
  let tensor = upload(weights);
  return {
    nonzeros: columns.length,
    apply: (x) => tf.reshape(tf.matMul(tensor, tf.reshape(tf.gather(x, neighbours), [n, most, x.shape[1]])), [n, x.shape[1]]),
    reweigh(given) {
      tensor.dispose();
      tensor = upload(given);
    },
    dispose: () => tf.dispose([tensor, neighbours]),
  };
}
