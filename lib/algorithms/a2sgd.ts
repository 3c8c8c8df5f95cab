import { integer } from "../registry";
import { bhattacharya2020 } from "./citations";
import { compressedParallel, mending } from "./compressed";
import { algorithm } from "./context";

/**
 * Two numbers a step: the means of a gradient's non-negative and of its negative entries, painted on its own signs;
 * what they miss stays at home in the same step. H > 0 adds a periodic averaging of the models.
 */
export const a2sgd = algorithm({
  id: "a2sgd",
  name: "A2SGD",
  summary: "Only two numbers leave a node per step; the rest of the gradient is applied at home.",
  equation:
    "x_i^{+} = x_i - \\gamma \\tilde g_i, \\quad \\tilde g_i = g_i - \\mathrm{enc}(g_i; \\mu_i^{\\pm}) + \\mathrm{enc}(g_i; \\bar\\mu^{\\pm})",
  source: bhattacharya2020,
  parameters: {
    H: integer({
      label: "Mending period",
      symbol: "H",
      unit: "iterations",
      min: 0,
      max: 1_000_000,
      default: 0,
      help: "Averages the models every H iterations, because nothing else keeps them together; 0: never, as in the paper.",
    }),
  },
  make: ({ H }) => compressedParallel({ compressor: { kind: "two-means" }, memory: "none", base: "held", gamma: 1 }, mending(H)),
});
