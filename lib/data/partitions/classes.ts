import { permutation, streamKey } from "../../math/random";
import type { Dataset } from "../data";

/** Into how many equally full bins of the label a regression set is sorted where a partition speaks of classes. */
const quantileBins = 10;

/** The rows of each class in random order; for regression, a class is one tenth of the samples by rank of their label. */
export function rowsByClass({ task, labels, count, classes = 2 }: Dataset, seed: number): Int32Array[] {
  const groups: number[][] = Array.from({ length: task === "regression" ? Math.min(quantileBins, count) : classes }, () => []);
  if (task === "regression") {
    const order = Int32Array.from({ length: count }, (_, row) => row).sort((a, b) => labels[a] - labels[b] || a - b);
    order.forEach((row, rank) => {
      groups[Math.floor((rank * groups.length) / count)].push(row);
    });
  } else {
    labels.forEach((y, row) => {
      groups[task === "binary" ? Number(y > 0) : y].push(row);
    });
  }
  return groups.map((rows, c) => permutation(streamKey(seed, "partition", c), rows.length).map((k) => rows[k]));
}
