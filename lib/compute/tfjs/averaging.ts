import * as tf from "@tensorflow/tfjs-core";
import { rowMask, whereRows } from "./rows";

/** Exact averages inside groups; each mean is computed once and copied, so that equal rows come out equal. */
export interface Averaging {
  /** Called inside a tidy. */
  average(x: tf.Tensor2D, groups: Int32Array): tf.Tensor2D;
  dispose(): void;
}

/** How many groupings stay uploaded: an algorithm uses two, everyone and the clusters. */
const mostHeld = 4;

/** The last few groupings as tensors, told apart by identity. */
export function heldGroups<Uploaded extends Readonly<Record<string, tf.Tensor>>>(upload: (groups: Int32Array) => Uploaded) {
  const held = new Map<Int32Array, Uploaded>();
  const forget = (groups: Int32Array) => {
    tf.dispose(Object.values(held.get(groups) ?? {}));
    held.delete(groups);
  };
  return {
    of(groups: Int32Array): Uploaded {
      const known = held.get(groups);
      if (known) return known;
      if (held.size === mostHeld) forget(held.keys().next().value as Int32Array);
      const uploaded = upload(groups);
      for (const tensor of Object.values(uploaded)) tf.keep(tensor);
      held.set(groups, uploaded);
      return uploaded;
    },
    dispose() {
      for (const groups of [...held.keys()]) forget(groups);
    },
  };
}

interface Uploaded extends Record<string, tf.Tensor> {
  /** [count, n] of zeros and ones. */
  readonly membership: tf.Tensor2D;
  /** [count, 1]. */
  readonly sizes: tf.Tensor2D;
  /** [n], the group of each row (0 where it has none). */
  readonly owner: tf.Tensor1D;
  /** [n, 1], whether a row has a group. */
  readonly grouped: tf.Tensor2D;
}

function upload(groups: Int32Array): Uploaded {
  const n = groups.length;
  const count = Math.max(0, ...groups) + 1;
  const membership = new Float32Array(count * n);
  const sizes = new Float32Array(count);
  for (let i = 0; i < n; i++) {
    if (groups[i] < 0) continue;
    membership[groups[i] * n + i] = 1;
    sizes[groups[i]]++;
  }
  const atLeastOne = sizes.map((size) => Math.max(1, size));
  const owners = groups.map((group) => Math.max(0, group));
  return {
    membership: tf.tensor2d(membership, [count, n]),
    sizes: tf.tensor2d(atLeastOne, [count, 1]),
    owner: tf.tensor1d(owners, "int32"),
    grouped: rowMask(groups.map((group) => (group < 0 ? 0 : 1))),
  };
}

export function createAveraging(): Averaging {
  const held = heldGroups(upload);
  return {
    average(x, groups) {
      const [n] = x.shape;
      if (groups.every((group) => group === 0)) return tf.tile(tf.div(tf.sum(x, 0, true), n), [n, 1]) as tf.Tensor2D;
      const { membership, sizes, owner, grouped } = held.of(groups);
      const means = tf.div(tf.matMul(membership, x), sizes) as tf.Tensor2D;
      return whereRows(grouped, tf.gather(means, owner), x);
    },
    dispose: held.dispose,
  };
}
