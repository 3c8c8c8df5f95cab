import type { Device, Problem, Rows } from "../lib/compute/device";
import { below, normal, streamKey } from "../lib/math/random";
import type { Activation, LossKind, NetworkModel } from "../lib/models/model";
import { parameterCount } from "../lib/models/network";
import type { MixingMatrix } from "../lib/topology/graph";

export const network = (
  layers: readonly number[],
  loss: LossKind,
  { bias = true, activation = "tanh" as Activation } = {},
): NetworkModel => ({ family: "network", layers, bias, activation, loss, d: parameterCount(layers, bias) });

/** `count` standard normal numbers. */
export function noise(seed: number, count: number, scale = 1): Float64Array {
  const key = streamKey(seed, "data");
  return Float64Array.from({ length: count }, (_, j) => Math.fround(scale * normal(key, j)));
}

/** Random shards of unequal sizes; with `hole`, node 1 owns nothing. */
export function problem(model: NetworkModel, n: number, { seed = 7, perNode = 23, hole = false } = {}): Problem {
  const sizes = Array.from({ length: n }, (_, i) =>
    hole && i === 1 ? 0 : 1 + below(streamKey(seed, "partition"), i, 2 * perNode),
  );
  const offsets = new Int32Array(n + 1);
  sizes.forEach((size, i) => {
    offsets[i + 1] = offsets[i] + size;
  });
  const count = offsets[n];
  const p = model.layers[0];
  const classes = model.layers[model.layers.length - 1];
  const labels = noise(seed + 1, count).map((y, s) => {
    if (model.loss === "squared") return y;
    return model.loss === "logistic" ? (y < 0 ? -1 : 1) : below(streamKey(seed, "holdout"), s, classes);
  });
  return { n, seed, model, samples: { count, p, features: noise(seed, count * p), labels }, offsets };
}

/** A row-stochastic (or with `raw`, arbitrary) random sparse matrix with every diagonal entry. */
export function randomMatrix(n: number, seed: number, raw = false): MixingMatrix {
  const key = streamKey(seed, "topology");
  const offsets = new Int32Array(n + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    const row = Array.from({ length: n }, (_, j) => j).filter((j) => j === i || below(key, i * n + j, 3) === 0);
    const values = row.map((j) => 0.1 + below(key, n * n + i * n + j, 1000) / 1000);
    const total = raw ? 1 : values.reduce((a, b) => a + b);
    columns.push(...row);
    weights.push(...values.map((value) => value / total));
    offsets[i + 1] = columns.length;
  }
  return { n, offsets, columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
}

export function filled(device: Device, d: number, values: ArrayLike<number>): Rows {
  const rows = device.rows(d);
  device.write(rows, values);
  return rows;
}

/** Largest |a − b| / (floor + |b|). */
export function gap(a: ArrayLike<number>, b: ArrayLike<number>, floor: number): number {
  if (a.length !== b.length) return Infinity;
  let worst = 0;
  for (let j = 0; j < a.length; j++) {
    const difference = Math.abs(a[j] - b[j]) / (floor + Math.abs(b[j]));
    if (!(difference <= worst)) worst = difference;
  }
  return worst;
}
