import { inDegrees } from "../adjacency";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";
import { refuseDirected } from "./refuse-directed";

/** (I + W)/2 of the Metropolis weights: slower, but no eigenvalue is negative, so nothing oscillates. */
export const lazyMetropolis = weighting({
  id: "lazy-metropolis",
  name: "Lazy Metropolis",
  summary: "Metropolis at half speed: every node keeps at least half of its own model.",
  parameters: {},
  equation: String.raw`w_{ij} = \frac{1}{2\,(1+\max(d_i,d_j))}`,
  source: {
    authors: "A. Olshevsky",
    title: "Linear Time Average Consensus and Distributed Optimization on Fixed Graphs",
    venue: "SIAM Journal on Control and Optimization 55(6)",
    year: 2017,
    arxiv: "1411.4186",
  },
  make(_, graph, topology) {
    refuseDirected("lazy-metropolis", graph, topology);
    const degrees = inDegrees(graph);
    return mixingMatrix(graph, (i, j) => 0.5 / (1 + Math.max(degrees[i], degrees[j])));
  },
});
