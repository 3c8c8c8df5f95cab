import type { Dataset } from "../data/data";
import { boolean, type Entry } from "../registry";
import { requireLabels, requireSamples } from "./fit";
import { init } from "./init";
import type { ModelSpec } from "./model";
import { parameterCount } from "./network";

const parameters = {
  bias: boolean({ label: "Bias", help: "Whether every class has a constant of its own.", default: true }),
  init: init("zeros"),
};

/** Multinomial logistic regression over classes 0…C−1. Two classes labelled ±1 are `logistic`'s, not its own. */
export const softmax: Entry<typeof parameters, [Dataset, number], ModelSpec> = {
  id: "softmax",
  name: "Softmax regression",
  summary: "One weighted sum of the features per class; the largest wins.",
  parameters,
  equation: "f_i(x) = -\\tfrac{1}{m_i} \\sum_j \\ln \\frac{\\exp z_{y_{ij}}}{\\sum_c \\exp z_c}, \\quad z = h_{ij}^\\top X + b",
  make({ bias }, dataset) {
    requireSamples(dataset, "softmax");
    requireLabels(dataset, "softmax", "softmax");
    const layers = [dataset.p, dataset.classes as number];
    return { family: "network", layers, bias, activation: "linear", loss: "softmax", d: parameterCount(layers, bias) };
  },
};
