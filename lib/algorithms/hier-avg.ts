import { integer, Refusal } from "../registry";
import { zhou2019 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { stepThenMix } from "./periodic";

/** Averages inside clusters of S every K₁ iterations and over everyone every K₂. */
export const hierAvg = algorithm({
  id: "hier-avg",
  name: "Hier-AVG",
  summary: "Average within your cluster often, with everyone rarely.",
  equation:
    "X^{+} = M (X - \\gamma G), \\quad M = \\begin{cases} J & K_2 \\mid t \\\\ C & K_1 \\mid t,\\ K_2 \\nmid t \\\\ I & \\text{otherwise} \\end{cases}",
  source: zhou2019,
  parameters: {
    K1: averagingPeriod("K₁", 4, "An averaging inside each cluster every this many iterations."),
    K2: averagingPeriod("K₂", 16, "A global averaging every this many iterations; a multiple of K₁."),
    S: integer({
      label: "Cluster size",
      symbol: "S",
      min: 1,
      max: 1024,
      help: "Nodes per cluster, in consecutive blocks; left out, the clusters drawn on the network (or blocks of 4).",
    }),
  },
  make({ K1, K2, S }, { n, topology }) {
    if (K2 % K1 !== 0) {
      const near = Math.max(1, Math.round(K2 / K1)) * K1;
      throw new Refusal("algorithm.K2", `${K2} is not a multiple of K1 = ${K1}. The nearest multiple is ${near}.`);
    }
    if (S !== undefined && S > n)
      throw new Refusal("algorithm.S", `clusters of ${S} need at least ${S} nodes, and there are ${n}. Allowed is 1 to ${n}.`);
    const when = { every: K2, use: "global", otherwise: { every: K1, use: "cluster", otherwise: "none" } } as const;
    return { ...stepThenMix(when), clusterSize: S ?? (topology.clusters ? undefined : Math.min(4, n)) };
  },
});
