import type { Dataset } from "../data/data";
import type { Entry } from "../registry";
import { requireSamples } from "./fit";
import { init } from "./init";
import type { ModelSpec } from "./model";

const parameters = { init: init("zeros") };

/** Least squares without bias: ½ mean (h·x − y)². Accepts every label as the number it is. */
export const linear: Entry<typeof parameters, [Dataset, number], ModelSpec> = {
  id: "linear",
  name: "Linear regression",
  summary: "A weighted sum of the features, judged by its squared error.",
  parameters,
  equation: "f_i(x) = \\tfrac{1}{2 m_i} \\sum_j (h_{ij}^\\top x - y_{ij})^2",
  make(_, dataset) {
    requireSamples(dataset, "linear");
    return { family: "network", layers: [dataset.p, 1], bias: false, activation: "linear", loss: "squared", d: dataset.p };
  },
};
