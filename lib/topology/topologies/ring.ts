import { still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { circle } from "../layout";

/** n nodes on a circle, i ~ i+1 mod n. Two nodes share one link, one node has none. */
export const ring = topology({
  id: "ring",
  name: "Ring",
  summary: "Every node talks to the two beside it: the sparsest network without an end.",
  parameters: { n: nodes() },
  equation: String.raw`i \sim (i+1) \bmod n`,
  make: ({ n }) =>
    still(
      undirected(
        n,
        Array.from({ length: n }, (_, i) => [i, (i + 1) % n]),
      ),
      { positions: circle(n) },
    ),
});
