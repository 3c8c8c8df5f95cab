import * as tf from "@tensorflow/tfjs-core";
import { rowMask, whereRows } from "./rows";

interface Uploaded {
  readonly groups: Int32Array;
  /** [count, n] of zeros and ones, and [count, 1] sizes; absent for one group of everyone. */
  readonly membership?: tf.Tensor2D;
  readonly sizes?: tf.Tensor2D;
  /** [n], the group of each row (0 where it has none). */
  readonly owner?: tf.Tensor1D;
  /** [n, 1], absent when every row has a group. */
  readonly grouped?: tf.Tensor2D;
}

function upload(groups: Int32Array): Uploaded {
  const n = groups.length;
  if (groups.every((group) => group === 0)) return { groups };
  const count = Math.max(0, ...groups) + 1;
  const membership = new Float32Array(count * n);
  const sizes = new Float32Array(count);
  for (let i = 0; i < n; i++) {
    if (groups[i] < 0) continue;
    membership[groups[i] * n + i] = 1;
    sizes[groups[i]]++;
  }
  return {
    groups,
    membership: tf.tensor2d(membership, [count, n]),
    sizes: tf.tensor2d(
      sizes.map((size) => Math.max(1, size)),
      [count, 1],
    ),
    owner: tf.tensor1d(
      groups.map((group) => Math.max(0, group)),
      "int32",
    ),
    grouped: groups.some((group) => group < 0) ? rowMask(groups.map((group) => (group < 0 ? 0 : 1))) : undefined,
  };
}

/** Exact averages inside groups; each mean is computed once and copied, so that equal rows come out equal. */
export interface Averaging {
  average(x: tf.Tensor2D, groups: Int32Array): tf.Tensor2D;
  dispose(): void;
}

export function createAveraging(): Averaging {
  let held: Uploaded | undefined;
  const dispose = () => {
    for (const tensor of [held?.membership, held?.sizes, held?.owner, held?.grouped]) tensor?.dispose();
    held = undefined;
  };
  return {
    average(x, groups) {
      if (held?.groups !== groups) {
        dispose();
        held = upload(groups);
        for (const tensor of [held.membership, held.sizes, held.owner, held.grouped]) if (tensor) tf.keep(tensor);
      }
      const { membership, sizes, owner, grouped } = held as Uploaded;
      if (!membership || !sizes || !owner) return tf.tile(tf.div(tf.sum(x, 0, true), x.shape[0]), [x.shape[0], 1]) as tf.Tensor2D;
      const spread = tf.gather(tf.div(tf.matMul(membership, x), sizes) as tf.Tensor2D, owner);
      return grouped ? whereRows(grouped, spread, x) : spread;
    },
    dispose,
  };
}
