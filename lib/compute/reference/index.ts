import { below, streamKey } from "../../math/random";
import { createBackprop } from "../../models/gradient";
import type { MixingMatrix } from "../../topology/graph";
import type { Device, Measurement, Mixing, Problem, Rows } from "../device";
import * as compressors from "./compressors";

interface PlainRows extends Rows {
  values: Float64Array;
}
interface PlainMixing extends Mixing {
  matrix: MixingMatrix;
  weights: Float64Array;
}
const plain = (rows: Rows): Float64Array => (rows as PlainRows).values;

/**
 * The specification: float64, plain loops, no cleverness. Every other device is judged by this one, and this one by
 * the golden runs of an independent program.
 */
export function createReference(problem: Problem): Device {
  const { n, model, samples, offsets, seed } = problem;
  const backprop = model.family === "network" ? createBackprop(model) : null;
  const everyRow = Int32Array.from({ length: samples.count }, (_, i) => i);
  let batch = new Int32Array(64);

  const consensusLoss = (x: Float64Array, at: number): number => {
    if (model.family !== "consensus") return 0;
    let total = 0;
    for (let j = 0; j < n; j++) for (let c = 0; c < model.d; c++) total += (x[at + c] - model.values[j * model.d + c]) ** 2;
    return total / (2 * n);
  };
  const fullLoss = (x: Float64Array, at: number, node: number): number =>
    backprop
      ? backprop(x, at, samples, everyRow, offsets[node], offsets[node + 1] - offsets[node], null, 0)
      : consensusLoss(x, at);

  const forRows = (
    out: Rows,
    a: Rows,
    apply: (out: Float64Array, a: Float64Array, at: number, d: number, node: number) => void,
  ) => {
    for (let i = 0; i < n; i++) apply(plain(out), plain(a), i * a.d, a.d, i);
  };

  return {
    name: "reference",
    label: "reference · float64",
    precision: "float64",
    problem,

    rows: (d) => ({ d, values: new Float64Array(n * d) }) as PlainRows,
    free() {},
    write(rows, values) {
      plain(rows).set(values);
    },
    read: (rows) => plain(rows).slice(),
    readNow: (rows) => plain(rows).slice(),

    copy(out, a) {
      plain(out).set(plain(a));
    },
    fill(out, value) {
      plain(out).fill(value);
    },
    combine(out, alpha, a, beta, b) {
      const [o, x, y] = [plain(out), plain(a), plain(b)];
      for (let i = 0; i < o.length; i++) o[i] = alpha * x[i] + beta * y[i];
    },
    divide(out, a, s) {
      const [o, x, by] = [plain(out), plain(a), plain(s)];
      for (let i = 0; i < o.length; i++) o[i] = x[i] / by[Math.floor(i / a.d)];
    },
    multiply(out, a, s) {
      const [o, x, by] = [plain(out), plain(a), plain(s)];
      for (let i = 0; i < o.length; i++) o[i] = x[i] * by[Math.floor(i / a.d)];
    },
    copyRows(out, a, mask) {
      for (let i = 0; i < n; i++) if (mask[i]) plain(out).set(plain(a).subarray(i * a.d, (i + 1) * a.d), i * a.d);
    },

    mixing: (matrix) => ({ nonzeros: matrix.columns.length, matrix, weights: matrix.weights.slice() }) as PlainMixing,
    freeMixing() {},
    reweigh(mixing, weights) {
      (mixing as PlainMixing).weights.set(weights);
    },
    mix(out, mixing, x) {
      const { matrix, weights } = mixing as PlainMixing;
      const [o, v, d] = [plain(out), plain(x), x.d];
      o.fill(0);
      for (let i = 0; i < n; i++)
        for (let e = matrix.offsets[i]; e < matrix.offsets[i + 1]; e++)
          for (let c = 0; c < d; c++) o[i * d + c] += weights[e] * v[matrix.columns[e] * d + c];
    },
    average(x, groups) {
      const [v, d] = [plain(x), x.d];
      const count = Math.max(-1, ...groups) + 1;
      const sizes = new Float64Array(count);
      const sums = new Float64Array(count * d);
      for (let i = 0; i < n; i++) {
        if (groups[i] < 0) continue;
        sizes[groups[i]]++;
        for (let c = 0; c < d; c++) sums[groups[i] * d + c] += v[i * d + c];
      }
      for (let i = 0; i < n; i++)
        if (groups[i] >= 0) for (let c = 0; c < d; c++) v[i * d + c] = sums[groups[i] * d + c] / sizes[groups[i]];
    },

    gradient(out, losses, x, k, batchSize) {
      const [g, l, v, d] = [plain(out), plain(losses), plain(x), x.d];
      for (let i = 0; i < n; i++) {
        const first = offsets[i];
        const size = offsets[i + 1] - first;
        if (!backprop) {
          l[i] = consensusLoss(v, i * d);
          g.fill(0, i * d, (i + 1) * d);
        } else if (batchSize === 0) {
          l[i] = backprop(v, i * d, samples, everyRow, first, size, g, i * d);
        } else {
          if (batch.length < batchSize) batch = new Int32Array(batchSize);
          const key = streamKey(seed, "batch", i, k);
          for (let b = 0; b < batchSize; b++) batch[b] = first + below(key, b, size);
          l[i] = backprop(v, i * d, samples, batch, 0, size === 0 ? 0 : batchSize, g, i * d);
        }
      }
    },

    topK: (out, a, keep) => forRows(out, a, (o, v, at, d) => compressors.topK(o, v, at, d, keep)),
    gaussianK: (out, a, ratio) => forRows(out, a, (o, v, at, d) => compressors.gaussianK(o, v, at, d, ratio)),
    quantize: (out, a, levels, k) =>
      forRows(out, a, (o, v, at, d, i) => compressors.quantize(o, v, at, d, levels, streamKey(seed, "compressor", i, k))),
    sign: (out, a) => forRows(out, a, compressors.sign),
    twoMeans(code, a) {
      for (let i = 0; i < n; i++) compressors.twoMeans(plain(code), plain(a), i, a.d);
    },
    paint(out, code, a) {
      for (let i = 0; i < n; i++) compressors.paint(plain(out), plain(code), plain(a), i, a.d);
    },

    measure(x, alive): Measurement {
      const [v, d] = [plain(x), x.d];
      const mean = new Float64Array(d);
      let count = 0;
      for (let i = 0; i < n; i++) {
        if (alive && !alive[i]) continue;
        count++;
        for (let c = 0; c < d; c++) mean[c] += v[i * d + c];
      }
      for (let c = 0; c < d; c++) mean[c] /= count;
      const lossOfMean = new Float64Array(n);
      const lossOfNode = new Float64Array(n);
      const distance = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        lossOfMean[i] = fullLoss(mean, 0, i);
        lossOfNode[i] = fullLoss(v, i * d, i);
        for (let c = 0; c < d; c++) distance[i] += (v[i * d + c] - mean[c]) ** 2;
      }
      return { mean, lossOfMean, lossOfNode, distance };
    },
    endIteration() {},
    dispose() {},
  };
}
