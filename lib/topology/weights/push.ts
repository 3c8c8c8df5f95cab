import { outDegrees } from "../adjacency";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";

/**
 * w_ij = 1/(1 + outdegree_j): each node splits what it has evenly among itself and those it sends to.
 * Column-stochastic, so sums are kept; push-sum divides by the mass that travels along.
 */
export const push = weighting({
  id: "push",
  name: "Push",
  summary: "Each node shares what it has in equal parts; for one-way links.",
  parameters: {},
  equation: String.raw`w_{ij} = \frac{1}{1+d^{\text{out}}_j}`,
  source: {
    authors: "D. Kempe, A. Dobra, J. Gehrke",
    title: "Gossip-Based Computation of Aggregate Information",
    venue: "FOCS 2003",
    year: 2003,
    doi: "10.1109/SFCS.2003.1238221",
  },
  make(_, graph) {
    const degrees = outDegrees(graph);
    return mixingMatrix(graph, (_, j) => 1 / (1 + degrees[j]), "columns");
  },
});
