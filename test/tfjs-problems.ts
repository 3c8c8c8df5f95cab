import type { Problem } from "../lib/compute/device";
import { below, normal, streamKey } from "../lib/math/random";
import type { Activation, LossKind, ModelSpec } from "../lib/models/model";
import { parameterCount } from "../lib/models/network";
import type { MixingMatrix } from "../lib/topology/graph";

export const gaussians = (count: number, seed: number): Float64Array =>
  Float64Array.from({ length: count }, (_, slot) => normal(streamKey(seed, "data"), slot));

export function network(layers: number[], bias: boolean, activation: Activation, loss: LossKind): ModelSpec {
  return { family: "network", layers, bias, activation, loss, d: parameterCount(layers, bias) };
}

/** Random samples in shards of unequal sizes; from three nodes on, node 1 owns none. */
export function randomProblem(n: number, model: ModelSpec, seed = 1): Problem {
  if (model.family === "consensus") {
    return {
      n,
      seed,
      model,
      samples: { count: 0, p: 0, features: new Float64Array(0), labels: new Float64Array(0) },
      offsets: new Int32Array(n + 1),
    };
  }
  const offsets = new Int32Array(n + 1);
  for (let i = 0; i < n; i++)
    offsets[i + 1] = offsets[i] + (i === 1 && n > 2 ? 0 : 2 + below(streamKey(seed, "partition"), i, 9));
  const count = offsets[n];
  const [p, outputs] = [model.layers[0], model.layers[model.layers.length - 1]];
  const noise = gaussians(count, seed + 1);
  const labels = noise.map((z, s) => (model.loss === "squared" ? z : model.loss === "logistic" ? (z > 0 ? 1 : -1) : s % outputs));
  return { n, seed, model, samples: { count, p, features: gaussians(count * p, seed), labels }, offsets };
}

/** A random row-stochastic matrix over a ring with chords of length `reach`. */
export function randomMixing(n: number, reach: number, seed = 1): MixingMatrix {
  const rows = Array.from({ length: n }, (_, i) =>
    [...new Set([i, (i + 1) % n, (i + n - 1) % n, (i + reach) % n])].sort((a, b) => a - b),
  );
  const raw = gaussians(4 * n, seed).map(Math.abs);
  const offsets = Int32Array.from([0, ...rows.map((row) => row.length)]);
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const weights = rows.flatMap((row, i) => {
    const total = row.reduce((sum, _, e) => sum + raw[4 * i + e], 0);
    return row.map((_, e) => raw[4 * i + e] / total);
  });
  return { n, offsets, columns: Int32Array.from(rows.flat()), weights: Float64Array.from(weights) };
}
