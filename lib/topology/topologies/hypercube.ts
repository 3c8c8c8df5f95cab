import { Refusal } from "../../registry";
import { still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { fitted, type Point } from "../layout";

/** n = 2^D nodes, linked when their numbers differ in one bit: degree and diameter are both D = log₂ n. */
export const hypercube = topology({
  id: "hypercube",
  name: "Hypercube",
  summary: "Nodes whose binary numbers differ in one digit talk: few links, short ways.",
  parameters: { n: nodes() },
  equation: String.raw`i \sim i \oplus 2^b,\quad b = 0,\dots,\log_2 n - 1`,
  make({ n }) {
    const below = 2 ** Math.floor(Math.log2(n));
    if (below !== n)
      throw new Refusal(
        "topology.n",
        `${n} is not a power of two, and a hypercube has 1, 2, 4, 8, … nodes. The nearest are ${below}${2 * below <= 1024 ? ` and ${2 * below}` : ""}.`,
      );
    const links: [number, number][] = [];
    for (let i = 0; i < n; i++) for (let bit = 1; bit < n; bit *= 2) links.push([i, i ^ bit]);
    return still(undirected(n, links), { positions: fitted(Array.from({ length: n }, (_, i) => projected(i, n))) });
  },
});

/** Every pair of dimensions is a square; each pair's square is turned a little and smaller than the one before. */
function projected(i: number, n: number): Point {
  let [x, y] = [0, 0];
  for (let b = 0; 2 ** b < n; b++) {
    const pair = b >> 1;
    const length = 0.42 ** pair;
    const angle = (b % 2) * (Math.PI / 2) + 0.35 * pair;
    const sign = (i >> b) & 1;
    x += sign * length * Math.cos(angle);
    y += sign * length * Math.sin(angle);
  }
  return [x, y];
}
