import { still, undirected } from "../build";
import { nodes, topology } from "../entry";
import type { Point } from "../layout";

/** Node 0 is the root; the parent of i is ⌊(i−1)/2⌋. The last level may be unfilled. */
export const binaryTree = topology({
  id: "binary-tree",
  name: "Binary tree",
  summary: "Every node has a parent and up to two children; all news between halves passes the root.",
  parameters: { n: nodes(15) },
  equation: String.raw`i \sim \lfloor (i-1)/2 \rfloor,\quad i \ge 1`,
  make({ n }) {
    const levels = Math.floor(Math.log2(n)) + 1;
    const positions = Array.from({ length: n }, (_, i): Point => {
      const level = Math.floor(Math.log2(i + 1));
      const place = i + 1 - 2 ** level;
      return [0.05 + (0.9 * (place + 0.5)) / 2 ** level, levels === 1 ? 0.5 : 0.05 + (0.9 * level) / (levels - 1)];
    });
    const links = Array.from({ length: n - 1 }, (_, i) => [Math.floor(i / 2), i + 1] as const);
    return still(undirected(n, links), { positions });
  },
});
