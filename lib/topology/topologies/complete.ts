import { allPairs, still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { circle } from "../layout";

/** All n(n−1)/2 links. With Metropolis weights one gossip step is the exact average, W = J. */
export const complete = topology({
  id: "complete",
  name: "Complete",
  summary: "Everyone talks to everyone; one step of gossip is the exact average.",
  parameters: { n: nodes() },
  equation: String.raw`i \sim j \quad \text{for all } i \ne j`,
  make: ({ n }) => still(undirected(n, allPairs(0, n)), { positions: circle(n) }),
});
