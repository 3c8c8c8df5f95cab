import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { below, streamKey } from "../../lib/math/random";
import type { Plain } from "../problems";
import type { Contender } from "./contender";

/**
 * What one writes first with TensorFlow.js: a model and an optimizer per node, one after the other, and gossip by
 * reading every node's variables and assigning the averages.
 */
export const naiveTfjs =
  (backend: "cpu" | "wasm"): Contender =>
  async ({ plain }) => {
    tf.enableProdMode();
    if (backend === "wasm") setWasmPaths(dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm")) + sep);
    if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend)
      throw new Error(`TensorFlow.js did not start on its ${backend} backend.`);
    const before = tf.memory().numTensors;
    const nodes = Array.from({ length: plain.n }, (_, i) => createNode(plain, i));
    let k = 0;
    const iterate = () => {
      for (const node of nodes) node.step(k);
      k++;
      const models = nodes.map(({ variables }) => variables.map((variable) => variable.dataSync()));
      for (const [i, node] of nodes.entries()) node.take(averaged(plain, k, i, models));
    };
    return {
      iterate(count) {
        for (let done = 0; done < count; done++) iterate();
      },
      parameters: () => nodes.flatMap(({ variables }) => variables.flatMap((variable) => [...variable.dataSync()])),
      dispose() {
        for (const node of nodes) node.dispose();
        const left = tf.memory().numTensors - before;
        if (left > 0) throw new Error(`${left} tensors were left behind.`);
      },
    };
  };

function createNode(plain: Plain, i: number) {
  const { layers, bias, learningRate, batchSize, seed, offsets } = plain;
  const last = layers.length - 1;
  const model = tf.sequential();
  for (let l = 1; l <= last; l++)
    model.add(
      tf.layers.dense({
        units: layers[l],
        useBias: bias,
        activation: l < last ? "tanh" : "linear",
        ...(l === 1 ? { inputShape: [layers[0]] } : {}),
      }),
    );
  const variables = model.getWeights() as tf.Variable[];
  const d = plain.start.length / plain.n;
  let at = i * d;
  for (const variable of variables) {
    const values = plain.start.slice(at, at + variable.size);
    tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
    at += variable.size;
  }
  const [first, end] = [offsets[i], offsets[i + 1]];
  const p = layers[0];
  const features = tf.tensor2d(plain.features.slice(first * p, end * p), [end - first, p]);
  const labels = targets(plain, plain.labels.slice(first, end));
  const optimizer = tf.train.sgd(learningRate);
  const loss = plain.loss === "softmax" ? tf.losses.softmaxCrossEntropy : tf.losses.sigmoidCrossEntropy;

  return {
    variables,
    step(k: number) {
      if (end === first) return;
      const key = streamKey(seed, "batch", i, k);
      const picked = Int32Array.from({ length: batchSize }, (_, b) => below(key, b, end - first));
      tf.tidy(() => {
        const [inputs, wanted] = [tf.gather(features, picked), tf.gather(labels, picked)];
        optimizer.minimize(() => loss(wanted, model.apply(inputs) as tf.Tensor) as tf.Scalar, false, variables);
      });
    },
    take(values: readonly Float32Array[]) {
      tf.tidy(() => {
        for (const [v, variable] of variables.entries()) variable.assign(tf.tensor(values[v], variable.shape));
      });
    },
    dispose() {
      tf.dispose([features, labels]);
      optimizer.dispose();
      model.dispose();
    },
  };
}

function targets(plain: Plain, labels: readonly number[]): tf.Tensor2D {
  const classes = plain.layers[plain.layers.length - 1];
  if (plain.loss === "softmax")
    return tf.tidy(() => tf.oneHot(tf.tensor1d([...labels], "int32"), classes).toFloat() as tf.Tensor2D);
  return tf.tensor2d(
    labels.map((y) => (y + 1) / 2),
    [labels.length, 1],
  );
}

/** Node i's variables after the averaging that ends iteration t. */
function averaged(
  { n, matrix, H }: Plain,
  t: number,
  i: number,
  models: readonly (readonly ArrayLike<number>[])[],
): Float32Array[] {
  const everyone = H > 0 && t % H === 0;
  const [from, to] = everyone ? [0, n] : [matrix.offsets[i], matrix.offsets[i + 1]];
  return models[i].map((own, v) => {
    const sum = new Float32Array(own.length);
    for (let e = from; e < to; e++) {
      const [heard, weight] = everyone ? [models[e], 1 / n] : [models[matrix.columns[e]], matrix.weights[e]];
      for (let c = 0; c < sum.length; c++) sum[c] += weight * heard[v][c];
    }
    return sum;
  });
}
