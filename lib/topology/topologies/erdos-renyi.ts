import { streamKey, uniform } from "../../math/random";
import { number } from "../../registry";
import { allPairs, still, undirected } from "../build";
import { nodes, topology } from "../entry";

/**
 * Every pair is linked with probability p, independently (the G(n, p) model). For one seed a larger p only adds links.
 * May be disconnected; around p = ln n / n it becomes connected.
 */
export const erdosRenyi = topology({
  id: "erdos-renyi",
  name: "Erdős–Rényi",
  summary: "Every pair of nodes is linked by the toss of a coin.",
  parameters: {
    n: nodes(),
    p: number({
      label: "Probability",
      help: "The chance that a pair of nodes is linked.",
      symbol: "p",
      default: 0.3,
      min: 0,
      max: 1,
    }),
  },
  equation: String.raw`\Pr[i \sim j] = p`,
  source: { authors: "E. N. Gilbert", title: "Random Graphs", venue: "Annals of Mathematical Statistics 30(4)", year: 1959 },
  make({ n, p }, { seed }) {
    const key = streamKey(seed, "topology");
    return still(
      undirected(
        n,
        allPairs(0, n).filter(([i, j]) => uniform(key, i * n + j) < p),
      ),
    );
  },
});
