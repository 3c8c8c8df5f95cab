import * as tf from "@tensorflow/tfjs-core";
import type { LossKind } from "../../models/model";

/** Losses of raw outputs z against encoded targets (see shards.ts), both [n, b, outputs]. */
export interface SampleLoss {
  /** [n, b, 1]. */
  readonly each: tf.Tensor3D;
  /** ∂loss/∂z, [n, b, outputs]. */
  slope(): tf.Tensor3D;
}

/** The losses of {@link LossKind} from logits: nothing overflows, and no ε hides a small probability. */
export const sampleLosses: Readonly<Record<LossKind, (z: tf.Tensor3D, targets: tf.Tensor3D) => SampleLoss>> = {
  squared(z, y) {
    const error = tf.sub(z, y) as tf.Tensor3D;
    return { each: tf.mul(tf.square(error), 0.5), slope: () => error };
  },
  logistic(z, minusY) {
    const u = tf.mul(z, minusY) as tf.Tensor3D;
    return { each: tf.softplus(u), slope: () => tf.mul(tf.sigmoid(u), minusY) };
  },
  softmax(z, oneHot) {
    const shifted = tf.sub(z, tf.max(z, 2, true)) as tf.Tensor3D;
    const powers = tf.exp(shifted);
    const total = tf.sum(powers, 2, true);
    return {
      each: tf.sub(tf.log(total), tf.sum(tf.mul(shifted, oneHot), 2, true)),
      slope: () => tf.sub(tf.div(powers, total), oneHot),
    };
  },
};
