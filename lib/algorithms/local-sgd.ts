import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/** H local steps, then one average over everyone. */
export const localSgd = algorithm({
  id: "local-sgd",
  name: "Local SGD",
  summary: "Nodes learn alone for H iterations, then all models are averaged.",
  equation: "X^{+} = \\begin{cases} J (X - \\gamma G) & H \\mid t \\\\ X - \\gamma G & \\text{otherwise} \\end{cases}",
  source: {
    authors: "Sebastian U. Stich",
    title: "Local SGD Converges Fast and Communicates Little",
    venue: "ICLR",
    year: 2019,
    arxiv: "1805.09767",
  },
  parameters: { H: averagingPeriod("H", 16) },
  make: ({ H }) => localSteps(H),
});
