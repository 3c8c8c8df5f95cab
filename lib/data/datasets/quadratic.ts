import { normal, streamKey } from "../../math/random";
import { type Entry, integer, number, Refusal } from "../../registry";
import type { Dataset } from "../data";

const parameters = {
  d: integer({
    label: "Dimensions",
    help: "How many parameters the model has.",
    symbol: "d",
    default: 10,
    min: 1,
    max: 1000,
    scale: "log",
  }),
  heterogeneity: number({
    label: "Heterogeneity",
    help: "How far the nodes' own optima bᵢ lie around the shared one: their standard deviation in every coordinate.",
    symbol: "ζ",
    default: 1,
    min: 0,
    max: 100,
  }),
  conditionNumber: number({
    label: "Condition number",
    help: "The largest curvature, which is 1, over the smallest.",
    symbol: "κ",
    default: 10,
    min: 1,
    max: 1e6,
    scale: "log",
  }),
};

const mostNumbers = 20_000_000;

/**
 * f_i(x) = ½ (x−b_i)ᵀA(x−b_i), A diagonal with a_j log-spaced from 1/κ to 1; the optimum is the mean of the b_i. Each
 * node owns d rows √(d a_j)·e_j labelled √(d a_j)·b_ij, of which the full-batch `linear` model's loss is exactly f_i.
 */
export const quadratic: Entry<typeof parameters, [{ seed: number; n: number }], Dataset> = {
  id: "quadratic",
  name: "Quadratic bowls",
  summary: "Every node has a bowl with its own lowest point; the common optimum is known exactly.",
  parameters,
  equation: "f_i(x) = \\tfrac12 (x - b_i)^\\top A (x - b_i)",
  make({ d, heterogeneity, conditionNumber }, { seed, n }) {
    if (n * d * d > mostNumbers)
      throw new Refusal(
        "dataset.d",
        `${d} dimensions on ${n} nodes are too many. Allowed are at most ${Math.floor(Math.sqrt(mostNumbers / n))}.`,
      );
    const features = new Float64Array(n * d * d);
    const labels = new Float64Array(n * d);
    const shared = streamKey(seed, "data");
    for (let i = 0; i < n; i++) {
      const own = streamKey(seed, "data", i, 1);
      for (let j = 0; j < d; j++) {
        const curvature = conditionNumber ** (d === 1 ? 0 : j / (d - 1) - 1);
        const row = i * d + j;
        features[row * d + j] = Math.sqrt(d * curvature);
        labels[row] = Math.sqrt(d * curvature) * (normal(shared, j) + heterogeneity * normal(own, j));
      }
    }
    const owners = Int32Array.from({ length: n * d }, (_, row) => Math.floor(row / d));
    return { count: n * d, p: d, features, labels, task: "regression", owners };
  },
};
