import { inDegrees } from "../adjacency";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";
import { refuseDirected } from "./refuse-directed";

/** w_ij = 1/(1 + max(d_i, d_j)): symmetric and doubly stochastic, from what two neighbours know of each other. */
export const metropolis = weighting({
  id: "metropolis",
  name: "Metropolis",
  summary: "Each link weighs one over the larger of its two ends' neighbourhoods.",
  parameters: {},
  equation: String.raw`w_{ij} = \frac{1}{1+\max(d_i,d_j)}`,
  source: {
    authors: "L. Xiao, S. Boyd, S.-J. Kim",
    title: "Distributed Average Consensus with Least-Mean-Square Deviation",
    venue: "Journal of Parallel and Distributed Computing 67(1)",
    year: 2007,
    doi: "10.1016/j.jpdc.2006.08.010",
  },
  make(_, graph, topology) {
    refuseDirected("metropolis", graph, topology);
    const degrees = inDegrees(graph);
    return mixingMatrix(graph, (i, j) => 1 / (1 + Math.max(degrees[i], degrees[j])));
  },
});
