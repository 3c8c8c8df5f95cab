import * as tf from "@tensorflow/tfjs-core";
import { normalQuantile } from "../../math/gaussian";
import { streamKey, uniform } from "../../math/random";

/** Rows [n, d] in, rows [n, d] out; called inside a tidy. Definitions: see the device's contract and `reference`. */

/** One where a magnitude is above the threshold ([n, 1]) of its row. */
const above = (magnitude: tf.Tensor2D, threshold: tf.Tensor2D) => tf.cast(tf.greater(magnitude, threshold), "float32");

/** Everything above the k-th largest magnitude, and of those equal to it the first few by index. */
export function topK(a: tf.Tensor2D, keep: number): tf.Tensor2D {
  const [n, d] = a.shape;
  if (keep >= d) return tf.clone(a);
  const magnitude = tf.abs(a);
  const threshold = tf.slice(tf.topk(magnitude, keep, true).values, [0, keep - 1], [n, 1]);
  const larger = above(magnitude, threshold);
  const room = tf.sub(keep, tf.sum(larger, 1, true));
  const equal = tf.equal(magnitude, threshold);
  const place = tf.cumsum(tf.cast(equal, "float32"), 1);
  const tied = tf.logicalAnd(equal, tf.lessEqual(place, room));
  return tf.where(tf.logicalOr(tf.cast(larger, "bool"), tied), a, tf.zerosLike(a));
}

export function gaussianK(a: tf.Tensor2D, ratio: number): tf.Tensor2D {
  const d = a.shape[1];
  const k = Math.max(1, Math.floor(ratio * d));
  const mean = tf.div(tf.sum(a, 1, true), d) as tf.Tensor2D;
  const deviation = tf.sqrt(tf.div(tf.sum(tf.squaredDifference(a, mean), 1, true), d));
  const magnitude = tf.abs(a);
  let threshold = tf.add(mean, tf.mul(deviation, normalQuantile(1 - ratio / 2))) as tf.Tensor2D;
  // A row that is content stays so: its factor is 1 in every further attempt.
  for (let attempt = 0; attempt < 3; attempt++) {
    const passed = tf.sum(above(magnitude, threshold), 1, true);
    const few = tf.cast(tf.less(passed, (2 * k) / 3), "float32");
    const many = tf.cast(tf.greater(passed, (4 * k) / 3), "float32");
    threshold = tf.mul(threshold, tf.add(1, tf.mul(tf.sub(many, few), 0.5)));
  }
  return tf.where(tf.greater(magnitude, threshold), a, tf.zerosLike(a));
}

/** The uniforms are drawn on the host, into `draws` (n·d), and uploaded. */
export function quantize(a: tf.Tensor2D, levels: number, seed: number, k: number, draws: Float32Array): tf.Tensor2D {
  const [n, d] = a.shape;
  for (let i = 0; i < n; i++) {
    const key = streamKey(seed, "compressor", i, k);
    for (let j = 0; j < d; j++) draws[i * d + j] = uniform(key, j);
  }
  const norm = tf.sqrt(tf.sum(tf.square(a), 1, true));
  const scaled = tf.mul(tf.div(tf.abs(a), tf.maximum(norm, 1e-37)), levels);
  const lower = tf.floor(scaled);
  const up = tf.cast(tf.less(tf.tensor2d(draws, [n, d]), tf.sub(scaled, lower)), "float32");
  return tf.mul(tf.mul(tf.sign(a), tf.add(lower, up)), tf.div(norm, levels));
}

/** out where a ≥ 0 and −other elsewhere, both [n, 1]. */
function bySign(a: tf.Tensor2D, positive: tf.Tensor2D, negative: tf.Tensor2D): tf.Tensor2D {
  const wide: [number, number] = [1, a.shape[1]];
  return tf.where(tf.greaterEqual(a, 0), tf.tile(positive, wide), tf.tile(tf.neg(negative), wide));
}

export function sign(a: tf.Tensor2D): tf.Tensor2D {
  const magnitude = tf.div(tf.sum(tf.abs(a), 1, true), a.shape[1]) as tf.Tensor2D;
  return bySign(a, magnitude, magnitude);
}

/** [n, 2]: μ⁺ and μ⁻. */
export function twoMeans(a: tf.Tensor2D): tf.Tensor2D {
  const positives = tf.sum(tf.cast(tf.greaterEqual(a, 0), "float32"), 1, true);
  const negatives = tf.sub(a.shape[1], positives);
  return tf.concat(
    [
      tf.div(tf.sum(tf.relu(a), 1, true), tf.maximum(positives, 1)) as tf.Tensor2D,
      tf.div(tf.sum(tf.relu(tf.neg(a)), 1, true), tf.maximum(negatives, 1)) as tf.Tensor2D,
    ],
    1,
  );
}

export function paint(code: tf.Tensor2D, a: tf.Tensor2D): tf.Tensor2D {
  const n = a.shape[0];
  return bySign(a, tf.slice(code, [0, 0], [n, 1]), tf.slice(code, [0, 1], [n, 1]));
}
