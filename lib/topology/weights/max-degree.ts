import { inDegrees } from "../adjacency";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";
import { refuseDirected } from "./refuse-directed";

/** w_ij = 1/(1 + d_max) on every link: symmetric and doubly stochastic; everyone must know the largest degree. */
export const maxDegree = weighting({
  id: "max-degree",
  name: "Maximum degree",
  summary: "All links weigh the same: one over the largest neighbourhood.",
  parameters: {},
  equation: String.raw`w_{ij} = \frac{1}{1+d_{\max}}`,
  make(_, graph, topology) {
    refuseDirected("max-degree", graph, topology);
    const weight = 1 / (1 + inDegrees(graph).reduce((a, b) => Math.max(a, b), 0));
    return mixingMatrix(graph, () => weight);
  },
});
