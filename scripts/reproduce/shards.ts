import { makeDataset } from "../../lib/experiment";

/** How the workers' samples relate: drawn alike, each from its own x*_i, or all workers drawing from one pool. */
export type Sharing = "alike" | "unequal" | "pool";

/**
 * Logistic regression as a dataset choice. `pool` gives every worker a copy of the same samplesPerNode samples, drawn in
 * equal parts from all the unequal x*_i: what reshuffling the shards over and over amounts to.
 */
export function shards(sharing: Sharing, n: number, d: number, samplesPerNode: number, seed: number): unknown {
  const source = { kind: "logistic", d, samplesPerNode, heterogeneity: sharing === "alike" ? 0 : 1, featureVariance: 1 };
  if (sharing !== "pool") return source;
  const { count, features, labels } = makeDataset({ ...source, samplesPerNode: Math.ceil(samplesPerNode / n) }, seed, n);
  const copies = Array.from({ length: n * count }, (_, row) => row % count);
  return {
    kind: "table",
    task: "binary",
    features: copies.map((row) => Array.from(features.subarray(row * d, (row + 1) * d))),
    labels: copies.map((row) => labels[row]),
    nodes: copies.map((_, row) => Math.floor(row / count)),
  };
}
