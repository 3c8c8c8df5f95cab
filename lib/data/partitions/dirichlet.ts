import { streamKey, uniform } from "../../math/random";
import { type Entry, number } from "../../registry";
import { rowsByClass } from "./classes";
import { dealing, type Given } from "./dealing";
import { dirichletProportions } from "./proportions";

const parameters = {
  alpha: number({
    label: "Concentration",
    help: "Small: every node has nearly one class only. Large: all nodes have the same mixture.",
    symbol: "α",
    default: 0.5,
    min: 0.001,
    max: 1000,
    scale: "log",
  }),
};

/**
 * Every node draws its class proportions q_i ~ Dirichlet(α); then the nodes take turns, each taking a sample of a class
 * drawn from q_i among the classes that are left. Shards are equally large, so only the mixture differs.
 */
export const dirichlet: Entry<typeof parameters, [Given], Int32Array> = {
  id: "dirichlet",
  name: "Dirichlet",
  summary: "Every node gets its own random mixture of the classes.",
  parameters,
  equation: "q_i \\sim \\mathrm{Dirichlet}(\\alpha, \\dots, \\alpha)",
  source: {
    authors: "T. H. Hsu, H. Qi, M. Brown",
    title: "Measuring the Effects of Non-Identical Data Distribution for Federated Visual Classification",
    venue: "arXiv",
    year: 2019,
    arxiv: "1909.06335",
  },
  make: ({ alpha }, given) =>
    dealing(given, ({ dataset, n, seed }) => {
      const rows = rowsByClass(dataset, seed);
      const left = rows.map((group) => group.length);
      const mixtures = Array.from({ length: n }, (_, i) =>
        dirichletProportions(alpha, rows.length, (c) => streamKey(seed, "partition", i, 1 + c)),
      );
      const owners = new Int32Array(dataset.count);
      for (let turn = 0; turn < dataset.count; turn++) {
        const i = turn % n;
        const c = pick(mixtures[i], left, uniform(streamKey(seed, "partition", i, turnStream), turn));
        owners[rows[c][--left[c]]] = i;
      }
      return owners;
    }),
};

/** Keeps the draws of the turns apart from those of the mixtures and of the shuffled classes. */
const turnStream = 1000;

/** The class at quantile u of the mixture over what is left; the largest class left when the mixture has none of those. */
function pick(mixture: Float64Array, left: readonly number[], u: number): number {
  let total = 0;
  for (let c = 0; c < left.length; c++) if (left[c] > 0) total += mixture[c];
  let best = 0;
  let passed = 0;
  for (let c = 0; c < left.length; c++) {
    if (left[c] > left[best]) best = c;
    if (left[c] === 0) continue;
    passed += mixture[c];
    if (passed > u * total) return c;
  }
  return best;
}
