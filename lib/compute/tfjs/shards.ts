import * as tf from "@tensorflow/tfjs-core";
import type { NetworkModel } from "../../models/model";
import { Refusal } from "../../registry/refusal";
import type { Problem } from "../device";
import { drawBatch } from "./batch";

/** The samples that every node looks at in one gradient, padded to a common number b. */
export interface Batch {
  /** [n, b, p], with a last column of ones where the model has biases: a layer's biases are its weights' last row. */
  readonly inputs: tf.Tensor3D;
  /** [n, b, outputs], in the form that the loss wants (see {@link encode}). */
  readonly targets: tf.Tensor3D;
  /** What each sample counts for in its node's mean, 0 for padding: [n, b, 1], [n, 1, 1] or [1, 1, 1]. */
  readonly weights: tf.Tensor3D;
}

export interface Shards {
  /** All samples, sorted by node: [count, p], with the column of ones. */
  readonly features: tf.Tensor2D;
  /** Node i's own samples, all of them; kept on the device. */
  full(): Batch;
  /** A fresh minibatch of iteration k; to be freed by the caller's tidy. */
  minibatch(k: number, size: number): Batch;
  dispose(): void;
}

/** Numbers that the padded copy of all shards may take (256 MiB). */
const largestPadding = 2 ** 26;

/** Labels as the losses want them: squared y · logistic −y (so that u = −yz is one product) · softmax one-hot. */
function encode(model: NetworkModel, labels: Float64Array): { values: Float32Array; width: number } {
  if (model.loss !== "softmax") {
    return { values: Float32Array.from(labels, (y) => (model.loss === "logistic" ? -y : y)), width: 1 };
  }
  const width = model.layers[model.layers.length - 1];
  const values = new Float32Array(labels.length * width);
  for (let s = 0; s < labels.length; s++) values[s * width + labels[s]] = 1;
  return { values, width };
}

/** Features [count, p] with the column of ones that biases need. */
function augment(features: Float64Array, count: number, p: number, bias: boolean): { values: Float32Array; width: number } {
  const width = p + (bias ? 1 : 0);
  const values = new Float32Array(count * width);
  for (let s = 0; s < count; s++) {
    for (let a = 0; a < p; a++) values[s * width + a] = features[s * p + a];
    if (bias) values[s * width + p] = 1;
  }
  return { values, width };
}

/** Uploads the samples once; minibatches are then gathered on the device by indices drawn on the host. */
export function uploadShards(problem: Problem, model: NetworkModel): Shards {
  const { n, samples, offsets } = problem;
  const sizes = Array.from({ length: n }, (_, i) => offsets[i + 1] - offsets[i]);
  const mMax = Math.max(1, ...sizes);
  if (n * mMax * (samples.p + 1) > largestPadding) {
    throw new Refusal(
      "device",
      `TensorFlow.js would have to hold ${n} × ${mMax} samples, as many for every node as the largest shard has, and that is too much. ` +
        "Take fewer samples, a more even partition, or another device.",
    );
  }
  // A gather needs something to point at, even where nobody owns a sample.
  const count = Math.max(1, samples.count);
  const features = augment(samples.features, samples.count, samples.p, model.bias);
  const targets = encode(model, samples.labels);
  const pad = (values: Float32Array, width: number) => {
    const padded = new Float32Array(count * width);
    padded.set(values);
    return tf.tensor2d(padded, [count, width]);
  };
  const allFeatures = pad(features.values, features.width);
  const allTargets = pad(targets.values, targets.width);

  const gather = (indices: Int32Array, b: number): Omit<Batch, "weights"> => {
    const picked = tf.tensor1d(indices, "int32");
    return {
      inputs: tf.reshape(tf.gather(allFeatures, picked), [n, b, features.width]),
      targets: tf.reshape(tf.gather(allTargets, picked), [n, b, targets.width]),
    };
  };

  let whole: Batch | undefined;
  const full = (): Batch => {
    if (whole) return whole;
    const indices = new Int32Array(n * mMax);
    const weights = new Float32Array(n * mMax);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < sizes[i]; j++) {
        indices[i * mMax + j] = offsets[i] + j;
        weights[i * mMax + j] = 1 / sizes[i];
      }
    }
    const gathered = tf.tidy(() => ({ ...gather(indices, mMax), weights: tf.tensor3d(weights, [n, mMax, 1]) }));
    for (const tensor of Object.values(gathered)) tf.keep(tensor);
    whole = gathered;
    return whole;
  };

  const everyoneOwnsSome = sizes.every((size) => size > 0);
  let drawn = new Int32Array(0);
  let equalWeights: { size: number; tensor: tf.Tensor3D } | undefined;
  const weightsOf = (size: number): tf.Tensor3D => {
    if (equalWeights?.size === size) return equalWeights.tensor;
    equalWeights?.tensor.dispose();
    const tensor = everyoneOwnsSome
      ? tf.tensor3d([1 / size], [1, 1, 1])
      : tf.tensor3d(
          sizes.map((m) => (m > 0 ? 1 / size : 0)),
          [n, 1, 1],
        );
    equalWeights = { size, tensor: tf.keep(tensor) };
    return tensor;
  };

  return {
    features: allFeatures,
    full,
    minibatch(k, size) {
      if (drawn.length !== n * size) drawn = new Int32Array(n * size);
      // An index is needed even where there is nothing: its weight is 0.
      drawBatch(problem, k, size, drawn, 0);
      return { ...gather(drawn, size), weights: weightsOf(size) };
    },
    dispose() {
      tf.dispose([allFeatures, allTargets]);
      equalWeights?.tensor.dispose();
      if (whole) for (const tensor of Object.values(whole)) tensor.dispose();
    },
  };
}
