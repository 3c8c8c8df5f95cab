import * as tf from "@tensorflow/tfjs-core";
import type { NetworkModel } from "../../../models/model";
import type { Problem } from "../../device";
import { drawBatch } from "../batch";
import { networkPrograms } from "./network-programs";
import { draw } from "./program";

/** The gradient of a small network in one draw per layer and direction, plus one that sums over the batch. */
export interface FusedGradient {
  gradient(x: tf.Tensor2D, k: number, batchSize: number): { losses: tf.Tensor2D; gradient: tf.Tensor2D };
  dispose(): void;
}

/** Beyond these a packed matrix product wins, or the last draw would read from more textures than there are (16). */
const mostParameters = 2 ** 14;
const mostLayers = 6;
export const isSmall = ({ d, layers }: NetworkModel): boolean => d <= mostParameters && layers.length - 1 <= mostLayers;

/** `features` ([count, ≥ p]) stays its owner's. */
export function fusedGradient(problem: Problem, model: NetworkModel, features: tf.Tensor2D): FusedGradient {
  const { n, samples, offsets } = problem;
  const sizes = Array.from({ length: n }, (_, i) => offsets[i + 1] - offsets[i]);
  const mMax = Math.max(1, ...sizes);
  const labels = tf.tensor1d(samples.count ? Float32Array.from(samples.labels) : [0]);
  const held: tf.Tensor[] = [labels];
  const keep = <T extends tf.Tensor>(tensor: T): T => {
    held.push(tf.keep(tensor));
    return tensor;
  };

  interface Prepared extends ReturnType<typeof networkPrograms> {
    /** What each node's samples count for, [n]. */
    readonly share: tf.Tensor1D;
    /** [n, mMax], for full data only. */
    readonly everything?: tf.Tensor2D;
    readonly drawn: Int32Array;
  }
  const prepared = new Map<number, Prepared>();
  const prepare = (batchSize: number): Prepared => {
    const known = prepared.get(batchSize);
    if (known) return known;
    const b = batchSize || mMax;
    const drawn = new Int32Array(n * b);
    const share = keep(tf.tensor1d(sizes.map((m) => 1 / Math.max(1, batchSize || m))));
    if (batchSize) {
      prepared.set(batchSize, { ...networkPrograms(model, n, b), share, drawn });
    } else {
      for (let i = 0; i < n; i++) for (let s = 0; s < b; s++) drawn[i * b + s] = s < sizes[i] ? offsets[i] + s : -1;
      prepared.set(batchSize, {
        ...networkPrograms(model, n, b),
        share,
        drawn,
        everything: keep(tf.tensor2d(drawn, [n, b], "int32")),
      });
    }
    return prepared.get(batchSize) as Prepared;
  };

  return {
    gradient(x, k, batchSize) {
      const { share, drawn, everything, hidden, back, gather, single, logits, softmax } = prepare(batchSize);
      const picked = everything ?? tf.tensor2d(drawBatch(problem, k, batchSize, drawn), [n, batchSize], "int32");
      const values: tf.Tensor[] = [];
      for (const program of hidden) values.push(draw(program, [x, picked, values.at(-1) ?? features]));
      const top = values.at(-1) ?? features;
      const deltas = [
        model.loss === "softmax"
          ? draw(softmax, [draw(logits, [x, picked, top]), picked, labels])
          : draw(single, [x, picked, top, labels]),
      ];
      for (let l = back.length - 1; l >= 0; l--) deltas.unshift(draw(back[l], [x, deltas[0], values[l]]));
      const flat = draw<tf.Tensor1D>(gather, [picked, share, features, ...values, ...deltas]);
      // Slices of a flat texture are views: neither costs a draw.
      return {
        gradient: tf.reshape(tf.slice(flat, 0, n * model.d), [n, model.d]),
        losses: tf.reshape(tf.slice(flat, n * model.d, n), [n, 1]),
      };
    },
    dispose: () => tf.dispose(held),
  };
}
