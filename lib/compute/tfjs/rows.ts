import * as tf from "@tensorflow/tfjs-core";
import type { Rows } from "../device";

/** A handle whose tensor ([n, d], float32) every verb replaces: tensors are immutable, rows are not. */
export interface TensorRows extends Rows {
  tensor: tf.Tensor2D;
}

export const tensorOf = (rows: Rows): tf.Tensor2D => (rows as TensorRows).tensor;

/** Puts a new tensor in place of the old one, which is freed; whatever else `make` creates is freed too. */
export function replace(rows: Rows, make: () => tf.Tensor): void {
  const held = rows as TensorRows;
  const next = tf.tidy(make) as tf.Tensor2D;
  held.tensor.dispose();
  held.tensor = next;
}

/** A column of ones (or zeros) that keeps (or drops) rows: [n, 1] of booleans. */
export const rowMask = (mask: ArrayLike<number>): tf.Tensor2D =>
  tf.tensor2d(
    Array.from(mask, (value) => value !== 0),
    [mask.length, 1],
    "bool",
  );

/** `tf.where` with a condition of one column, [n, 1], over [n, d]. */
export const whereRows = (mask: tf.Tensor2D, yes: tf.Tensor2D, no: tf.Tensor2D): tf.Tensor2D =>
  tf.where(tf.tile(mask, [1, yes.shape[1]]), yes, no);
