import { number } from "../registry";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/** Local SGD whose averaged steps carry a slow momentum. */
export const slowMo = algorithm({
  id: "slow-mo",
  name: "SlowMo",
  summary: "Local SGD with a second, slow momentum applied at each averaging.",
  equation: "u \\leftarrow \\beta u + (x_{\\text{prev}} - \\bar x)/\\gamma, \\quad x^{+} = x_{\\text{prev}} - \\alpha\\gamma u",
  source: {
    authors: "Jianyu Wang, Vinayak Tantia, Nicolas Ballas, Michael Rabbat",
    title: "SlowMo: Improving Communication-Efficient Distributed SGD with Slow Momentum",
    venue: "ICLR",
    year: 2020,
    arxiv: "1910.00643",
  },
  parameters: {
    H: averagingPeriod("H", 12),
    alpha: number({
      label: "Slow learning rate",
      symbol: "α",
      min: 0,
      max: 10,
      default: 1,
      help: "Scales the slow step; 1 in the paper.",
    }),
    beta: number({
      label: "Slow momentum",
      symbol: "β",
      min: 0,
      max: 0.9999,
      default: 0.5,
      help: "How much of the previous slow steps is kept; 0 with α = 1 is Local SGD.",
    }),
  },
  make: ({ H, alpha, beta }) => ({ stages: [...localSteps(H).stages, { kind: "slow-momentum", every: H, alpha, beta }] }),
});
