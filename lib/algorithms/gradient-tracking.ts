import { exact } from "../algebra/algebra";
import { algorithm } from "./context";

/** Each node also gossips an estimate of the mean gradient: Y ← WY + G − G_prev, X⁺ = W(X − γY). */
export const gradientTracking = algorithm({
  id: "gradient-tracking",
  name: "Gradient tracking",
  summary: "Nodes also gossip an estimate of everyone's gradient, which removes the bias of unequal data.",
  equation: "Y \\leftarrow W Y + G - G_{\\text{prev}}, \\quad X^{+} = W (X - \\gamma Y)",
  source: {
    authors: "Angelia Nedić, Alex Olshevsky, Wei Shi",
    title: "Achieving Geometric Convergence for Distributed Optimization over Time-Varying Graphs",
    venue: "SIAM Journal on Optimization 27(4)",
    year: 2017,
    arxiv: "1607.03218",
  },
  parameters: {},
  make: () => ({
    stages: [
      { kind: "gradient" },
      { kind: "track", when: "neighbors", through: exact },
      { kind: "descend" },
      { kind: "mix", what: "model", when: "neighbors", through: exact },
    ],
  }),
});
