import * as tf from "@tensorflow/tfjs-core";
import type { Device, Problem, Rows } from "../device";
import { createAveraging } from "./averaging";
import { type BackendName, labelOf } from "./backend";
import * as compressors from "./compressors";
import * as fused from "./fused/rows";
import { watchForLoss } from "./lost";
import { measured, unpack } from "./measure";
import { type TensorMixing, uploadMixing } from "./mixing";
import { createObjective } from "./objective";
import { replace, rowMask, type TensorRows, tensorOf, whereRows } from "./rows";

/** A device that a lost GPU can take away. */
export type TfjsDevice = Device & {
  /** Called once when the GPU is lost; reads then reject. Recovery: `recoverBackend()`, a new device, the last checkpoint. */
  onLost(callback: (error: Error) => void): void;
};

/** Rows longer than this are sorted rather than ranked entry by entry. */
const mostRanked = 4096;

/** All verbs as TensorFlow.js kernels on the backend that is current. Every verb leaves as many tensors as it found. */
export function createDevice(problem: Problem, backend: BackendName): TfjsDevice {
  const { n, seed } = problem;
  const watch = watchForLoss();
  const objective = createObjective(problem, backend);
  const webgl = backend === "webgl";
  const averaging = webgl ? fused.fusedAveraging() : createAveraging();
  const combined = webgl ? fused.combined : combinedByKernels;
  const selected = (a: tf.Tensor2D, keep: number) => (webgl && a.shape[1] <= mostRanked ? fused.topK : compressors.topK)(a, keep);
  const live = new Set<TensorRows>();
  const mixings = new Set<TensorMixing>();
  let draws = new Float32Array(0);

  const unary = (change: (a: tf.Tensor2D) => tf.Tensor) => (out: Rows, a: Rows) => replace(out, () => change(tensorOf(a)));

  return {
    name: "tfjs",
    label: labelOf(backend),
    precision: "float32",
    problem,
    onLost: watch.onLost,

    rows(d) {
      const rows: TensorRows = { d, tensor: tf.zeros([n, d]) };
      live.add(rows);
      return rows;
    },
    free(rows) {
      tensorOf(rows).dispose();
      live.delete(rows as TensorRows);
    },
    write: (rows, values) => replace(rows, () => tf.tensor2d(Float32Array.from(values), [n, rows.d])),
    read: async (rows) => Float64Array.from(await watch.guard(tensorOf(rows).data())),
    readNow(rows) {
      watch.check();
      const values = Float64Array.from(tensorOf(rows).dataSync());
      watch.check();
      return values;
    },

    copy: unary(tf.clone),
    fill: (out, value) => replace(out, () => tf.fill([n, out.d], value)),
    combine: (out, alpha, a, beta, b) => replace(out, () => combined(alpha, tensorOf(a), beta, tensorOf(b))),
    divide: (out, a, s) => replace(out, () => tf.div(tensorOf(a), tensorOf(s))),
    multiply: (out, a, s) => replace(out, () => tf.mul(tensorOf(a), tensorOf(s))),
    copyRows: (out, a, mask) => replace(out, () => whereRows(rowMask(mask), tensorOf(a), tensorOf(out))),

    mixing(matrix) {
      const mixing = webgl ? fused.fusedMixing(matrix) : uploadMixing(matrix);
      mixings.add(mixing);
      return mixing;
    },
    freeMixing(mixing) {
      (mixing as TensorMixing).dispose();
      mixings.delete(mixing as TensorMixing);
    },
    reweigh: (mixing, weights) => (mixing as TensorMixing).reweigh(weights),
    mix: (out, mixing, x) => replace(out, () => (mixing as TensorMixing).apply(tensorOf(x))),
    average: (x, groups) => replace(x, () => averaging.average(tensorOf(x), groups)),

    gradient(out, losses, x, k, batchSize) {
      const next = tf.tidy(() => objective.gradient(tensorOf(x), k, batchSize));
      replace(out, () => next.gradient);
      replace(losses, () => next.losses);
    },

    topK: (out, a, keep) => unary((v) => selected(v, keep))(out, a),
    gaussianK: (out, a, ratio) => unary((v) => compressors.gaussianK(v, ratio))(out, a),
    quantize(out, a, levels, k) {
      if (draws.length !== n * a.d) draws = new Float32Array(n * a.d);
      replace(out, () => compressors.quantize(tensorOf(a), levels, seed, k, draws));
    },
    sign: unary(compressors.sign),
    twoMeans: unary(compressors.twoMeans),
    paint: (out, code, a) => replace(out, () => compressors.paint(tensorOf(code), tensorOf(a))),

    async measure(x, alive) {
      const packed = tf.tidy(() => measured(tensorOf(x), objective, alive));
      try {
        return unpack(await watch.guard(packed.data()), n, x.d);
      } finally {
        packed.dispose();
      }
    },
    endIteration() {},
    dispose() {
      watch.dispose();
      objective.dispose();
      averaging.dispose();
      for (const rows of live) rows.tensor.dispose();
      for (const mixing of mixings) mixing.dispose();
    },
  };
}

/** α a + β b; the plain sum, difference and multiple take one kernel. */
function combinedByKernels(alpha: number, a: tf.Tensor2D, beta: number, b: tf.Tensor2D): tf.Tensor {
  if (beta === 0) return tf.mul(a, alpha);
  if (alpha === 0) return tf.mul(b, beta);
  const first = alpha === 1 ? a : tf.mul(a, alpha);
  if (beta === -1) return tf.sub(first, b);
  return tf.add(first, beta === 1 ? b : tf.mul(b, beta));
}
