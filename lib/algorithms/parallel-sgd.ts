import { exact } from "../algebra/algebra";
import { algorithm } from "./context";

/** Everyone applies the mean of all gradients: x⁺ = x − γ (1/n) Σ_j g_j. */
export const parallelSgd = algorithm({
  id: "parallel-sgd",
  name: "Parallel SGD",
  summary: "Every iteration all gradients are averaged over everyone; the models never differ.",
  equation: "X^{+} = X - \\gamma J G",
  source: {
    authors: "Martin Zinkevich, Markus Weimer, Lihong Li, Alex Smola",
    title: "Parallelized Stochastic Gradient Descent",
    venue: "NeurIPS",
    year: 2010,
  },
  parameters: {},
  make: () => ({
    stages: [{ kind: "gradient" }, { kind: "mix", what: "update", when: "global", through: exact }, { kind: "descend" }],
  }),
});
