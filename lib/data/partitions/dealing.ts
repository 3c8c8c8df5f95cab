import { Refusal } from "../../registry";
import type { Dataset } from "../data";

/** What a partition is told. */
export type Given = { readonly dataset: Dataset; readonly n: number; readonly seed: number };

/**
 * The frame of every partition that deals samples anew: none to deal gives an empty answer, fewer samples than nodes is
 * refused, and a node left empty-handed gets the last sample of the node that has most.
 */
export function dealing(given: Given, deal: (given: Given) => Int32Array): Int32Array {
  const { dataset, n } = given;
  if (dataset.count === 0) return new Int32Array(0);
  if (dataset.count < n)
    throw new Refusal("dataset", `${dataset.count} samples are too few for ${n} nodes. Every node needs at least one.`);
  return feedEveryone(deal(given), n);
}

function feedEveryone(owners: Int32Array, n: number): Int32Array {
  const counts = new Int32Array(n);
  for (const i of owners) counts[i]++;
  for (let i = 0; i < n; i++) {
    if (counts[i] > 0) continue;
    let richest = 0;
    for (let j = 1; j < n; j++) if (counts[j] > counts[richest]) richest = j;
    owners[owners.lastIndexOf(richest)] = i;
    counts[richest]--;
    counts[i]++;
  }
  return owners;
}
