import { normal, streamKey, uniform } from "../../math/random";
import { type Entry, integer, number, Refusal } from "../../registry";
import type { Dataset } from "../data";

const parameters = {
  d: integer({
    label: "Features",
    help: "How many features a sample has.",
    symbol: "d",
    default: 10,
    min: 1,
    max: 1000,
    scale: "log",
  }),
  samplesPerNode: integer({
    label: "Samples per node",
    help: "How many samples every node draws for itself.",
    symbol: "M",
    default: 200,
    min: 1,
    max: 10_000,
    scale: "log",
  }),
  heterogeneity: number({
    label: "Heterogeneity",
    help: "How unequal the nodes are: 0, all labels come from one shared x*; 1, from one x*ᵢ of the node's own.",
    default: 1,
    min: 0,
    max: 1,
  }),
  featureVariance: number({
    label: "Feature variance",
    help: "Variance of every feature; the larger, the surer the labels.",
    symbol: "σ²",
    default: 10,
    min: 0.01,
    max: 100,
    scale: "log",
  }),
};

/** Numbers that a browser tab can hold and a reader can wait for. */
const mostNumbers = 20_000_000;

/**
 * The synthetic logistic regression of Chen et al., Gossip-PGA (ICML 2021): node i's features are N(0, σ²I), and its
 * labels are +1 with probability 1/(1+exp(−h·x*_i)), where x*_i has length 1.
 */
export const logistic: Entry<typeof parameters, [{ seed: number; n: number }], Dataset> = {
  id: "logistic",
  name: "Synthetic logistic regression",
  summary: "The Gossip-PGA paper's data: every node has a hidden direction of its own that labels its samples.",
  parameters,
  equation: "\\Pr(y_{ij} = 1) = \\frac{1}{1 + \\exp(-h_{ij}^\\top x_i^\\star)}, \\quad h_{ij} \\sim N(0, \\sigma^2 I)",
  source: {
    authors: "Y. Chen, K. Yuan, Y. Zhang, P. Pan, Y. Xu, W. Yin",
    title: "Accelerating Gossip SGD with Periodic Global Averaging",
    venue: "ICML",
    year: 2021,
    arxiv: "2105.09080",
  },
  make({ d, samplesPerNode, heterogeneity, featureVariance }, { seed, n }) {
    const count = n * samplesPerNode;
    if (count * d > mostNumbers)
      throw new Refusal(
        "dataset.samplesPerNode",
        `${n} nodes × ${samplesPerNode} samples × ${d} features are too many numbers. Allowed are at most ${mostNumbers} in all.`,
      );
    const sigma = Math.sqrt(featureVariance);
    const features = new Float64Array(count * d);
    const labels = new Float64Array(count);
    for (let i = 0; i < n; i++) {
      const target = direction(seed, i, d, heterogeneity);
      const key = streamKey(seed, "data", i);
      const coin = streamKey(seed, "data", i, 1);
      for (let s = 0; s < samplesPerNode; s++) {
        const row = i * samplesPerNode + s;
        let z = 0;
        for (let j = 0; j < d; j++) {
          const h = sigma * normal(key, s * d + j);
          features[row * d + j] = h;
          z += h * target[j];
        }
        labels[row] = uniform(coin, s) < 1 / (1 + Math.exp(-z)) ? 1 : -1;
      }
    }
    const owners = Int32Array.from({ length: count }, (_, row) => Math.floor(row / samplesPerNode));
    return { count, p: d, features, labels, task: "binary", owners };
  },
};

/** x*_i: the shared and node i's own N(0, I) vector, mixed and scaled to length 1. */
function direction(seed: number, i: number, d: number, heterogeneity: number): Float64Array {
  const shared = streamKey(seed, "data", 0, 2);
  const own = streamKey(seed, "data", i, 3);
  const x = Float64Array.from({ length: d }, (_, j) => (1 - heterogeneity) * normal(shared, j) + heterogeneity * normal(own, j));
  const length = Math.hypot(...x);
  return x.map((xj) => xj / length);
}
