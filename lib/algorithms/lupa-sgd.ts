import { haddadpour2019 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/** Local Updates with Periodic Averaging: Local SGD, with the letter and the analysis of Haddadpour et al. */
export const lupaSgd = algorithm({
  id: "lupa-sgd",
  name: "LUPA-SGD",
  summary: "Local SGD as analysed under the Polyak–Łojasiewicz condition: about (nT)^⅓ averagings suffice.",
  equation: "X^{+} = \\begin{cases} J (X - \\gamma G) & \\tau \\mid t \\\\ X - \\gamma G & \\text{otherwise} \\end{cases}",
  source: haddadpour2019,
  parameters: { tau: averagingPeriod("τ", 16) },
  make: ({ tau }) => localSteps(tau),
});
