import { below, streamKey, uniform } from "../../math/random";
import { integer, number, Refusal } from "../../registry";
import { still, undirected } from "../build";
import { MAX_NODES, nodes, topology } from "../entry";
import { circle } from "../layout";

/**
 * A ring in which every node is linked to its k nearest (k/2 on each side); then each link's far end moves, with
 * probability p, to a node drawn among those not yet linked. The number of links, nk/2, never changes.
 */
export const smallWorld = topology({
  id: "small-world",
  name: "Small world",
  summary: "A ring of neighbours with a few long-distance friends.",
  parameters: {
    n: nodes(),
    k: integer({
      label: "Neighbours",
      help: "Links per node before rewiring; an even number.",
      symbol: "k",
      default: 4,
      min: 0,
      max: MAX_NODES - 1,
    }),
    p: number({
      label: "Rewiring",
      help: "The chance that a link's far end moves elsewhere.",
      symbol: "p",
      default: 0.1,
      min: 0,
      max: 1,
    }),
  },
  equation: String.raw`i \sim i \pm 1, \dots, i \pm k/2 \;(\bmod\ n),\ \text{each rewired with probability } p`,
  source: {
    authors: "D. J. Watts, S. H. Strogatz",
    title: "Collective dynamics of ‘small-world’ networks",
    venue: "Nature 393",
    year: 1998,
    doi: "10.1038/30918",
  },
  make({ n, k, p }, { seed }) {
    if (n === 1) return still(undirected(1, []), { positions: circle(1) });
    if (k % 2 === 1) {
      const up = k + 1 < n ? ` and ${k + 1}` : "";
      throw new Refusal(
        "topology.k",
        `${k} is odd, and each node has k/2 neighbours on either side. The nearest even numbers are ${k - 1}${up}.`,
      );
    }
    if (k >= n)
      throw new Refusal(
        "topology.k",
        `with ${n} nodes no node can have ${k} neighbours. The largest even number is ${2 * Math.floor((n - 1) / 2)}.`,
      );
    const linked = Array.from({ length: n }, () => new Set<number>());
    const join = (i: number, j: number) => linked[i].add(j) && linked[j].add(i);
    for (let i = 0; i < n; i++) for (let s = 1; s <= k / 2; s++) join(i, (i + s) % n);
    for (let s = 1; s <= k / 2; s++)
      for (let i = 0; i < n; i++) {
        const key = streamKey(seed, "topology", i, s);
        if (uniform(key, 0) >= p || linked[i].size >= n - 1) continue;
        let far = i;
        for (let slot = 1; far === i || linked[i].has(far); slot++) far = below(key, slot, n);
        linked[i].delete((i + s) % n);
        linked[(i + s) % n].delete(i);
        join(i, far);
      }
    return still(
      undirected(
        n,
        linked.flatMap((others, i) => [...others].map((j) => [i, j] as const)),
      ),
      { positions: circle(n) },
    );
  },
});
