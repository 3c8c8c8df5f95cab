import type { Dataset } from "../data/data";
import type { Entry } from "../registry";
import { requireLabels, requireSamples } from "./fit";
import { init } from "./init";
import type { ModelSpec } from "./model";

const parameters = { init: init("zeros") };

/** Logistic regression without bias: mean ln(1 + exp(−y h·x)), y = ±1. */
export const logistic: Entry<typeof parameters, [Dataset, number], ModelSpec> = {
  id: "logistic",
  name: "Logistic regression",
  summary: "A straight boundary through the origin between two classes; the model of the Gossip-PGA paper's figure.",
  parameters,
  equation: "f_i(x) = \\tfrac{1}{m_i} \\sum_j \\ln\\bigl(1 + \\exp(-y_{ij} h_{ij}^\\top x)\\bigr)",
  make(_, dataset) {
    requireSamples(dataset, "logistic");
    requireLabels(dataset, "logistic", "logistic");
    return { family: "network", layers: [dataset.p, 1], bias: false, activation: "linear", loss: "logistic", d: dataset.p };
  },
};
