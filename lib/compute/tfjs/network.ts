import * as tf from "@tensorflow/tfjs-core";
import type { Activation, NetworkModel } from "../../models/model";
import { layerOffsets } from "../../models/network";
import { sampleLosses } from "./loss";
import type { Batch } from "./shards";

const activate: Readonly<Record<Activation, (z: tf.Tensor3D) => tf.Tensor3D>> = {
  tanh: tf.tanh,
  relu: tf.relu,
  sigmoid: tf.sigmoid,
  linear: (z) => z,
};

/** ∂loss/∂a → ∂loss/∂z through the activation with value a; relu has slope 0 at 0. */
const through: Readonly<Record<Activation, (carried: tf.Tensor3D, a: tf.Tensor3D) => tf.Tensor3D>> = {
  tanh: (carried, a) => tf.mul(carried, tf.sub(1, tf.square(a))),
  relu: (carried, a) => tf.mul(carried, tf.step(a)),
  sigmoid: (carried, a) => tf.mul(carried, tf.mul(a, tf.sub(1, a))),
  linear: (carried) => carried,
};

/** A last column of ones beside a layer's values, [n, b, width + 1]: what its biases are multiplied by. */
const withOnes = (value: tf.Tensor3D): tf.Tensor3D => {
  const none: [number, number] = [0, 0];
  return tf.pad(value, [none, none, [0, 1]], 1);
};

/** A layered network for all nodes at once: one tensor per layer, backpropagation by hand. */
export interface BatchedNetwork {
  /** Mean losses f_i at x ([n, d], or [1, d] for one model on everyone's samples): [n, 1]. */
  losses(x: tf.Tensor2D, batch: Batch): tf.Tensor2D;
  /** The same and their gradients, [n, d]. */
  gradient(x: tf.Tensor2D, batch: Batch): { losses: tf.Tensor2D; gradient: tf.Tensor2D };
}

export function batchedNetwork(model: NetworkModel): BatchedNetwork {
  const { layers, bias } = model;
  const extra = bias ? 1 : 0;
  const offsets = layerOffsets(layers, bias);
  const last = layers.length - 2;

  /** Layer l's weights with its biases as the last row, [n, inputs(+1), outputs]; `rows` cuts the biases off. */
  const weights = (x: tf.Tensor2D, l: number, rows = layers[l] + extra): tf.Tensor3D =>
    tf.reshape(tf.slice(x, [0, offsets[l]], [x.shape[0], rows * layers[l + 1]]), [x.shape[0], rows, layers[l + 1]]);

  /** Inputs of every layer (with their ones), and the raw outputs. */
  const forward = (x: tf.Tensor2D, inputs: tf.Tensor3D): { given: tf.Tensor3D[]; values: tf.Tensor3D[]; z: tf.Tensor3D } => {
    const given = [inputs];
    const values: tf.Tensor3D[] = [inputs];
    for (let l = 0; ; l++) {
      const z = tf.matMul(given[l], weights(x, l)) as tf.Tensor3D;
      if (l === last) return { given, values, z };
      const value = activate[model.activation](z);
      values.push(value);
      given.push(bias ? withOnes(value) : value);
    }
  };

  const mean = (each: tf.Tensor3D, batch: Batch): tf.Tensor2D => tf.sum(tf.mul(each, batch.weights), 1) as tf.Tensor2D;

  return {
    losses(x, batch) {
      const [n, b, p] = batch.inputs.shape;
      const one = x.shape[0] === 1 && n > 1;
      const inputs = one ? tf.reshape<tf.Rank.R3>(batch.inputs, [1, n * b, p]) : batch.inputs;
      const { z } = forward(x, inputs);
      return mean(sampleLosses[model.loss](tf.reshape<tf.Rank.R3>(z, [n, b, z.shape[2]]), batch.targets).each, batch);
    },
    gradient(x, batch) {
      const n = x.shape[0];
      const { given, values, z } = forward(x, batch.inputs);
      const loss = sampleLosses[model.loss](z, batch.targets);
      const parts: tf.Tensor2D[] = [];
      let delta = tf.mul(loss.slope(), batch.weights) as tf.Tensor3D;
      for (let l = last; l >= 0; l--) {
        const part = tf.matMul(given[l], delta, true, false);
        parts.unshift(tf.reshape(part, [n, (layers[l] + extra) * layers[l + 1]]));
        if (l === 0) break;
        const carried = tf.matMul(delta, weights(x, l, layers[l]), false, true) as tf.Tensor3D;
        delta = through[model.activation](carried, values[l]);
      }
      return { losses: mean(loss.each, batch), gradient: parts.length > 1 ? tf.concat(parts, 1) : parts[0] };
    },
  };
}
