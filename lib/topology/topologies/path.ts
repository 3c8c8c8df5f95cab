import { still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { lattice } from "../layout";

/** n nodes in a row, i ~ i+1: n−1 links, the slowest connected network to agree. */
export const path = topology({
  id: "path",
  name: "Path",
  summary: "A row of nodes; news from one end takes n − 1 steps to reach the other.",
  parameters: { n: nodes() },
  equation: String.raw`i \sim i+1,\quad 0 \le i < n-1`,
  make: ({ n }) =>
    still(
      undirected(
        n,
        Array.from({ length: n - 1 }, (_, i) => [i, i + 1]),
      ),
      { positions: lattice(1, n) },
    ),
});
