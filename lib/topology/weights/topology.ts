import { Refusal } from "../../registry";
import { weighting } from "../entry";
import { mixingMatrix } from "../mixing";

/** The weights that come with an exponential graph: 1/(τ+1) on each link of the static one, ½ of the one-peer one. */
export const topologyWeights = weighting({
  id: "topology",
  name: "The topology's own",
  summary: "The weights that an exponential graph comes with.",
  parameters: {},
  equation: String.raw`w_{ij} = \tfrac{1}{\tau+1} \text{ (static)},\quad \tfrac12 \text{ (one-peer)}`,
  make(_, graph, topology) {
    const { ownWeight } = topology;
    if (ownWeight === undefined)
      throw new Refusal(
        "weights.kind",
        `only the topologies static-exponential and one-peer-exponential come with weights of their own. Choose ${
          graph.directed ? "“push” or “uniform”" : "“metropolis”, “max-degree”, “uniform”, “lazy-metropolis” or “best-constant”"
        }.`,
      );
    return mixingMatrix(graph, () => ownWeight);
  },
});
