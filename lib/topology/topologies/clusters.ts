import { integer, Refusal } from "../../registry";
import { allPairs, still, undirected } from "../build";
import { MAX_NODES, topology } from "../entry";
import { groups } from "../layout";

/** `count` complete blocks of `size` nodes; the last node of each block is linked to the first of the next one. */
export const clusters = topology({
  id: "clusters",
  name: "Clusters",
  summary: "Dense rooms with one bridge from each to the next, as racks in a data centre.",
  parameters: {
    count: integer({ label: "Clusters", help: "How many clusters there are.", default: 4, min: 1, max: MAX_NODES, scale: "log" }),
    size: integer({
      label: "Size",
      help: "How many nodes each cluster has.",
      symbol: "S",
      default: 4,
      min: 1,
      max: MAX_NODES,
      scale: "log",
    }),
  },
  equation: String.raw`\text{cluster}(i) = \lfloor i/S \rfloor,\quad cS - 1 \sim cS`,
  make({ count, size }) {
    const n = count * size;
    if (n > MAX_NODES)
      throw new Refusal(
        "topology.size",
        `${count} clusters of ${size} are ${n} nodes, and a network has at most ${MAX_NODES}. With ${count} clusters the largest size is ${Math.floor(MAX_NODES / count)}.`,
      );
    const links: (readonly [number, number])[] = [];
    for (let c = 0; c < count; c++) {
      links.push(...allPairs(c * size, size));
      if (c > 0) links.push([c * size - 1, c * size]);
    }
    return still(undirected(n, links), {
      positions: groups(count, size),
      clusters: Array.from({ length: n }, (_, i) => Math.floor(i / size)),
    });
  },
});
