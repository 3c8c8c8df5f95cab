import { weighting } from "../entry";
import { laplacianExtremes } from "../laplacian";
import { mixingMatrix } from "../mixing";
import { refuseDirected } from "./refuse-directed";

/**
 * The same weight ε = 2/(λ₂(L) + λ_n(L)) on every link, the one that makes β smallest; L is the graph's Laplacian.
 * Nodes without links, such as dead ones, are left out of L. In several parts λ₂ = 0 and ε = 2/λ_n.
 */
export const bestConstant = weighting({
  id: "best-constant",
  name: "Best constant",
  summary: "All links weigh the same, as much as makes agreement fastest.",
  parameters: {},
  equation: String.raw`w_{ij} = \varepsilon = \frac{2}{\lambda_2(L)+\lambda_n(L)}`,
  source: {
    authors: "L. Xiao, S. Boyd",
    title: "Fast Linear Iterations for Distributed Averaging",
    venue: "Systems & Control Letters 53(1)",
    year: 2004,
    doi: "10.1016/j.sysconle.2004.02.022",
  },
  make(_, graph, topology) {
    refuseDirected("best-constant", graph, topology);
    if (graph.edges.length === 0) return mixingMatrix(graph, () => 0);
    const { second, largest } = laplacianExtremes(graph);
    return mixingMatrix(graph, () => 2 / (second + largest));
  },
});
