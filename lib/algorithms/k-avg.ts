import { zhou2018 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/** K-step averaging: Local SGD, with the letter of Zhou & Cong. */
export const kAvg = algorithm({
  id: "k-avg",
  name: "K-AVG",
  summary: "Local SGD as K-step averaging, the flat rival of Hier-AVG.",
  equation: "X^{+} = \\begin{cases} J (X - \\gamma G) & K \\mid t \\\\ X - \\gamma G & \\text{otherwise} \\end{cases}",
  source: zhou2018,
  parameters: { K: averagingPeriod("K", 16) },
  make: ({ K }) => localSteps(K),
});
