import { integer, number } from "../registry";
import { chen2021 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { stepThenMix } from "./periodic";

/**
 * Gossip-PGA whose period grows as the loss falls: H ← max(1, ⌈(F_init/F)^exponent · H₀⌉) at every global averaging,
 * F the mean batch loss of that iteration, F_init settled during the warm-up.
 */
export const gossipAga = algorithm({
  id: "gossip-aga",
  name: "Gossip-AGA",
  summary: "Gossip-PGA that averages globally less often as the loss falls.",
  equation: "H \\leftarrow \\max\\left(1, \\left\\lceil (F_{\\text{init}} / F)^{p}\\, H_0 \\right\\rceil\\right)",
  source: chen2021,
  parameters: {
    H0: averagingPeriod("H₀", 4, "The first averaging period, kept during the warm-up."),
    warmup: integer({
      label: "Warm-up",
      unit: "iterations",
      min: 0,
      max: 1_000_000,
      default: 50,
      help: "While k is below this the period stays H₀ and F_init is settled.",
    }),
    exponent: number({
      label: "Exponent",
      symbol: "p",
      min: 0,
      max: 4,
      default: 1,
      help: "How strongly the period follows the loss; the theory has ¼, the experiments 1.",
    }),
  },
  make: ({ H0, warmup, exponent }) =>
    stepThenMix({ every: { rule: "batch-loss-ratio", start: H0, exponent, warmup }, use: "global", otherwise: "neighbors" }),
});
