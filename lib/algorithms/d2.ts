import { algorithm } from "./context";
import { correctedDiffusion } from "./corrected";

/** Gossip that subtracts last iteration's bias; needs λ_n(W) > −⅓, which the lazy weights guarantee. */
export const d2 = algorithm({
  id: "d2",
  name: "D²",
  summary: "Gossip that cancels the pull of unequal data with the previous iteration.",
  equation: "X^{+} = W (2X - X_{\\text{prev}} - \\gamma (G - G_{\\text{prev}}))",
  source: {
    authors: "Hanlin Tang, Xiangru Lian, Ming Yan, Ce Zhang, Ji Liu",
    title: "D²: Decentralized Training over Decentralized Data",
    venue: "ICML",
    year: 2018,
    arxiv: "1803.07068",
  },
  parameters: {},
  make: () => correctedDiffusion,
});
