import { chen2021 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { stepThenMix } from "./periodic";

/** Gossip, and every H iterations an exact average over everyone in place of it. */
export const gossipPga = algorithm({
  id: "gossip-pga",
  name: "Gossip-PGA",
  summary: "Gossip with the neighbours every iteration; every H iterations everyone is averaged instead.",
  equation: "X^{+} = \\begin{cases} J (X - \\gamma G) & H \\mid t \\\\ W (X - \\gamma G) & \\text{otherwise} \\end{cases}",
  source: chen2021,
  parameters: { H: averagingPeriod("H", 16) },
  make: ({ H }) => stepThenMix({ every: H, use: "global", otherwise: "neighbors" }),
});
