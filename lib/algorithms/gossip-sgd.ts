import { exact } from "../algebra/algebra";
import { algorithm } from "./context";

/** Step, then average with the neighbours (adapt-then-combine): X⁺ = W(X − γG). */
export const gossipSgd = algorithm({
  id: "gossip-sgd",
  name: "Gossip SGD",
  summary: "Each node steps on its own data, then averages its model with its neighbours.",
  equation: "X^{+} = W (X - \\gamma G)",
  source: {
    authors: "Jianshu Chen, Ali H. Sayed",
    title: "Diffusion Adaptation Strategies for Distributed Optimization and Learning over Networks",
    venue: "IEEE Transactions on Signal Processing 60(8)",
    year: 2012,
    arxiv: "1111.0034",
  },
  parameters: {},
  make: () => ({
    stages: [{ kind: "gradient" }, { kind: "descend" }, { kind: "mix", what: "model", when: "neighbors", through: exact }],
  }),
});
