import { exact } from "../algebra/algebra";
import { algorithm } from "./context";

/** X_{k+2} = (I + W)X_{k+1} − ½(I + W)X_k − γ(G_{k+1} − G_k), X_1 = WX_0 − γG_0. */
export const extra = algorithm({
  id: "extra",
  name: "EXTRA",
  summary: "D-PSGD with a correction from the previous iteration that makes it exact.",
  equation:
    "\\begin{aligned} X_{k+2} = {}& (I + W) X_{k+1} - \\tfrac{I + W}{2} X_k \\\\ & - \\gamma (G_{k+1} - G_k) \\end{aligned}",
  source: {
    authors: "Wei Shi, Qing Ling, Gang Wu, Wotao Yin",
    title: "EXTRA: An Exact First-Order Algorithm for Decentralized Consensus Optimization",
    venue: "SIAM Journal on Optimization 25(2)",
    year: 2015,
    arxiv: "1404.6264",
  },
  parameters: {},
  make: () => ({
    stages: [
      { kind: "gradient" },
      { kind: "mix", what: "model", when: "neighbors", through: exact },
      { kind: "descend" },
      { kind: "correct", rule: "extra" },
    ],
  }),
});
