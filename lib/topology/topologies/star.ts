import { still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { circle, type Point } from "../layout";

/** Node 0 in the centre, linked to all others. */
export const star = topology({
  id: "star",
  name: "Star",
  summary: "Everyone talks to node 0 only, as with a parameter server.",
  parameters: { n: nodes() },
  equation: String.raw`0 \sim i,\quad 1 \le i < n`,
  make({ n }) {
    const rim = n > 1 ? circle(n - 1) : [];
    // One leaf would sit on the centre.
    const positions: Point[] = [[0.5, 0.5], ...(n === 2 ? [[0.5, 0.05] as Point] : rim)];
    const spokes = Array.from({ length: n - 1 }, (_, i) => [0, i + 1] as const);
    return still(undirected(n, spokes), { positions });
  },
});
