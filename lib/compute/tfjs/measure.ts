import * as tf from "@tensorflow/tfjs-core";
import type { Measurement } from "../device";
import type { Objective } from "./objective";
import { rowMask, whereRows } from "./rows";

/** Everything a frame needs in one tensor, x̄ · f_i(x̄) · f_i(x_i) · ‖x_i − x̄‖², so that it is read back in one go. */
export function measured(x: tf.Tensor2D, objective: Objective, alive: Uint8Array | null): tf.Tensor1D {
  const counted = alive?.some((one) => one === 0) ? whereRows(rowMask(alive), x, tf.zerosLike(x)) : x;
  const count = alive ? alive.reduce((total, one) => total + (one ? 1 : 0), 0) : x.shape[0];
  const mean = tf.div(tf.sum(counted, 0, true), count) as tf.Tensor2D;
  const distance = tf.sum(tf.squaredDifference(x, mean), 1);
  return tf.concat([mean, objective.losses(mean), objective.losses(x), distance].map((part) => tf.reshape(part, [part.size])));
}

/** Takes the read numbers apart again. */
export function unpack(values: ArrayLike<number>, n: number, d: number): Measurement {
  const all = Float64Array.from(values);
  return {
    mean: all.slice(0, d),
    lossOfMean: all.slice(d, d + n),
    lossOfNode: all.slice(d + n, d + 2 * n),
    distance: all.slice(d + 2 * n),
  };
}
