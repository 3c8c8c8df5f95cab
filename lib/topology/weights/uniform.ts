import { inDegrees } from "../adjacency";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";

/** w_ij = 1/(1 + d_i): each node takes the plain mean of what it hears. Row-stochastic only: hubs count for more. */
export const uniform = weighting({
  id: "uniform",
  name: "Uniform",
  summary: "Each node takes the plain mean of itself and those it hears; the overall mean may drift.",
  parameters: {},
  equation: String.raw`w_{ij} = \frac{1}{1+d_i}`,
  make(_, graph) {
    const degrees = inDegrees(graph);
    return mixingMatrix(graph, (i) => 1 / (1 + degrees[i]));
  },
});
