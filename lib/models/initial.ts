import { normal, streamKey } from "../math/random";
import type { ModelSpec, NetworkModel } from "./model";
import { layerOffsets } from "./network";

export const inits = ["zeros", "random", "random-per-node"] as const;
export type Init = (typeof inits)[number];

/**
 * One node's random start. Without biases (linear, logistic): N(0, 1) per coordinate, as in the Gossip-PGA paper's
 * figure. Otherwise weights N(0, 2/(inputs+outputs)) (Glorot & Bengio, AISTATS 2010) and zero biases.
 */
function randomRow(spec: NetworkModel, key: number, out: Float64Array): void {
  const { layers, bias } = spec;
  const plain = layers.length === 2 && layers[1] === 1 && !bias;
  layerOffsets(layers, bias).forEach((offset, l) => {
    const sigma = plain ? 1 : Math.sqrt(2 / (layers[l] + layers[l + 1]));
    for (let j = offset; j < offset + layers[l] * layers[l + 1]; j++) out[j] = sigma * normal(key, j);
  });
}

/**
 * X₀, n×d row-major. `zeros`, `random` (the same row on every node) or `random-per-node`. Consensus models start from
 * the nodes' own values whatever `init` says.
 */
export function initialParameters(spec: ModelSpec, init: string, seed: number, n: number): Float64Array {
  if (spec.family === "consensus") return spec.values.slice(0, n * spec.d);
  const x = new Float64Array(n * spec.d);
  if (init === "zeros") return x;
  for (let i = 0; i < n; i++) {
    const node = init === "random-per-node" ? i : 0;
    randomRow(spec, streamKey(seed, "init", node), x.subarray(i * spec.d, (i + 1) * spec.d));
  }
  return x;
}
