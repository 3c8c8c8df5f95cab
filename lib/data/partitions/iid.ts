import { permutation, streamKey } from "../../math/random";
import type { Entry } from "../../registry";
import { dealing, type Given } from "./dealing";

/** Shuffled and dealt like cards: shard sizes differ by at most one. */
export const iid: Entry<Record<string, never>, [Given], Int32Array> = {
  id: "iid",
  name: "Shuffled",
  summary: "Samples are shuffled and dealt evenly: all nodes see the same distribution.",
  parameters: {},
  make: (_, given) =>
    dealing(given, ({ dataset, n, seed }) => {
      const owners = new Int32Array(dataset.count);
      permutation(streamKey(seed, "partition"), dataset.count).forEach((row, k) => {
        owners[row] = k % n;
      });
      return owners;
    }),
};
