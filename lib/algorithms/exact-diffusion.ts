import { algorithm } from "./context";
import { correctedDiffusion } from "./corrected";

/** D² with (I + W)/2, stable for every symmetric W. */
export const exactDiffusion = algorithm({
  id: "exact-diffusion",
  name: "Exact diffusion",
  summary: "Diffusion with a correction step that makes it exact on unequal data.",
  equation: "X^{+} = \\tfrac{I + W}{2} (2X - X_{\\text{prev}} - \\gamma (G - G_{\\text{prev}}))",
  source: {
    authors: "Kun Yuan, Bicheng Ying, Xiaochuan Zhao, Ali H. Sayed",
    title: "Exact Diffusion for Distributed Optimization and Learning – Part I: Algorithm Development",
    venue: "IEEE Transactions on Signal Processing 67(3)",
    year: 2019,
    arxiv: "1702.05122",
  },
  parameters: {},
  make: () => ({ ...correctedDiffusion, lazy: true }),
});
