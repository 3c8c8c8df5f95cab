import { allPairs, still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { circle } from "../layout";

/** Two complete halves, of ⌈n/2⌉ and ⌊n/2⌋ nodes, joined by one link: the textbook bottleneck. */
export const barbell = topology({
  id: "barbell",
  name: "Barbell",
  summary: "Two dense halves and a single bridge: quick to agree within, slow between.",
  parameters: { n: nodes() },
  equation: String.raw`K_{\lceil n/2\rceil} \;\text{–}\; K_{\lfloor n/2\rfloor}`,
  make({ n }) {
    const left = Math.ceil(n / 2);
    const right = n - left;
    const bridge: [number, number][] = right > 0 ? [[left - 1, left]] : [];
    // The bridge's two ends face each other.
    const positions = [
      ...circle(left, [0.25, 0.5], 0.2, Math.PI / 2 + (2 * Math.PI) / left),
      ...circle(right, [0.75, 0.5], 0.2, -Math.PI / 2),
    ];
    return still(undirected(n, [...allPairs(0, left), ...bridge, ...allPairs(left, right)]), {
      positions: positions.slice(0, n),
    });
  },
});
