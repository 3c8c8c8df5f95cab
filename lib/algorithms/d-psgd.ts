import { exact } from "../algebra/algebra";
import { algorithm } from "./context";

/** Averages with the neighbours while the gradient is computed (combine-then-adapt): X⁺ = WX − γG. */
export const dPsgd = algorithm({
  id: "d-psgd",
  name: "D-PSGD",
  summary: "Averaging with the neighbours and the gradient step happen side by side.",
  equation: "X^{+} = W X - \\gamma G",
  source: {
    authors: "Xiangru Lian, Ce Zhang, Huan Zhang, Cho-Jui Hsieh, Wei Zhang, Ji Liu",
    title:
      "Can Decentralized Algorithms Outperform Centralized Algorithms? A Case Study for Decentralized Parallel Stochastic Gradient Descent",
    venue: "NeurIPS",
    year: 2017,
    arxiv: "1705.09056",
  },
  parameters: {},
  make: () => ({
    stages: [{ kind: "gradient" }, { kind: "mix", what: "model", when: "neighbors", through: exact }, { kind: "descend" }],
  }),
});
