import { integer } from "../registry";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/** Averages every iteration at first and every H iterations later. */
export const postLocalSgd = algorithm({
  id: "post-local-sgd",
  name: "Post-local SGD",
  summary: "Averages every iteration for a while, then turns into Local SGD.",
  equation:
    "X^{+} = \\begin{cases} J (X - \\gamma G) & t \\le t_0 \\text{ or} \\\\ & H \\mid t - t_0 \\\\ X - \\gamma G & \\text{otherwise} \\end{cases}",
  source: {
    authors: "Tao Lin, Sebastian U. Stich, Kumar Kshitij Patel, Martin Jaggi",
    title: "Don't Use Large Mini-Batches, Use Local SGD",
    venue: "ICLR",
    year: 2020,
    arxiv: "1808.07217",
  },
  parameters: {
    after: integer({
      label: "Switch after",
      symbol: "t₀",
      unit: "iterations",
      min: 0,
      max: 1_000_000,
      default: 200,
      help: "For so many iterations everyone is averaged every time.",
    }),
    H: averagingPeriod("H", 16),
  },
  make: ({ after, H }) => localSteps({ rule: "post", after, later: H }),
});
