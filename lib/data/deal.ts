import type { Dataset, Shards } from "./data";

/**
 * Sorts a dataset's samples by owner, keeping their order inside a node. `owners` has one node 0…n−1 per sample; a node
 * may own none.
 */
export function deal(dataset: Dataset, owners: Int32Array, n: number): Shards {
  const { count, p } = dataset;
  const offsets = new Int32Array(n + 1);
  for (let row = 0; row < count; row++) offsets[owners[row] + 1]++;
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice(0, n);
  const features = new Float64Array(count * p);
  const labels = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const to = next[owners[row]]++;
    features.set(dataset.features.subarray(row * p, (row + 1) * p), to * p);
    labels[to] = dataset.labels[row];
  }
  return { count, p, features, labels, n, offsets };
}
