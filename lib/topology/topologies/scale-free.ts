import { below, streamKey } from "../../math/random";
import { integer, Refusal } from "../../registry";
import { still, undirected } from "../build";
import { MAX_NODES, nodes, topology } from "../entry";

/**
 * Nodes arrive one by one and link to m earlier ones, drawn in proportion to the links these already have. Starts from
 * a star of m+1 nodes, so there are m(n−m) links; a few early nodes become hubs.
 */
export const scaleFree = topology({
  id: "scale-free",
  name: "Scale-free",
  summary: "The rich get richer: a few hubs with many links, many nodes with few.",
  parameters: {
    n: nodes(),
    m: integer({
      label: "Links per newcomer",
      help: "How many links a new node brings.",
      symbol: "m",
      default: 2,
      min: 1,
      max: MAX_NODES - 1,
    }),
  },
  equation: String.raw`\Pr[\text{newcomer} \sim i] \propto d_i`,
  source: {
    authors: "A.-L. Barabási, R. Albert",
    title: "Emergence of Scaling in Random Networks",
    venue: "Science 286(5439)",
    year: 1999,
    doi: "10.1126/science.286.5439.509",
  },
  make({ n, m }, { seed }) {
    if (n === 1) return still(undirected(1, []));
    if (m >= n)
      throw new Refusal("topology.m", `a newcomer cannot link to ${m} others among ${n} nodes. The largest m is ${n - 1}.`);
    const links: [number, number][] = [];
    // Every node stands here once per link, so a uniform draw is in proportion to the degree.
    const ends: number[] = [];
    const join = (i: number, j: number) => {
      links.push([i, j]);
      ends.push(i, j);
    };
    for (let i = 1; i <= m; i++) join(0, i);
    for (let i = m + 1; i < n; i++) {
      const key = streamKey(seed, "topology", i);
      const chosen = new Set<number>();
      for (let slot = 0; chosen.size < m; slot++) chosen.add(ends[below(key, slot, ends.length)]);
      for (const j of chosen) join(i, j);
    }
    return still(undirected(n, links));
  },
});
