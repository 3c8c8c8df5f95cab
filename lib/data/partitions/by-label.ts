import { permutation, streamKey } from "../../math/random";
import { type Entry, integer, Refusal } from "../../registry";
import { rowsByClass } from "./classes";
import { dealing, type Given } from "./dealing";

const parameters = {
  labelsPerNode: integer({
    label: "Labels per node",
    help: "How many classes a node sees at most.",
    default: 1,
    min: 1,
    max: 50,
  }),
};

/**
 * Every node sees at most `labelsPerNode` classes (McMahan et al., AISTATS 2017, used 2). The seats n × labelsPerNode
 * are filled with the classes in turn, nodes in random order, and each class is dealt evenly among its seats.
 */
export const byLabel: Entry<typeof parameters, [Given], Int32Array> = {
  id: "by-label",
  name: "By label",
  summary: "Every node sees only a few of the classes.",
  parameters,
  make: ({ labelsPerNode }, given) =>
    dealing(given, ({ dataset, n, seed }) => {
      const rows = rowsByClass(dataset, seed);
      const classes = rows.flatMap((group, c) => (group.length > 0 ? [c] : []));
      const perNode = Math.min(labelsPerNode, classes.length);
      if (n * perNode < classes.length)
        throw new Refusal(
          "partition.labelsPerNode",
          `${n} nodes with ${labelsPerNode} labels each cannot hold ${classes.length} classes. Allowed is at least ${Math.ceil(classes.length / n)}.`,
        );
      const nodes = permutation(streamKey(seed, "partition", 0, 1), n);
      const owners = new Int32Array(dataset.count);
      classes.forEach((c, turn) => {
        const seats: number[] = [];
        for (let seat = turn; seat < n * perNode; seat += classes.length) seats.push(nodes[Math.floor(seat / perNode)]);
        rows[c].forEach((row, k) => {
          owners[row] = seats[k % seats.length];
        });
      });
      return owners;
    }),
};
