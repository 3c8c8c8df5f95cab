import { boolean, Refusal, structured } from "../../registry";
import { directed as arrows, still, undirected } from "../build";
import { nodes, topology } from "../entry";
import { clustersParameter, edgesParameter, positionsParameter } from "./drawn";

/** The network somebody drew: any links, one-way or both ways, in one part or several. Repeated links are merged. */
export const custom = topology({
  id: "custom",
  name: "Custom",
  summary: "The network you draw, link by link.",
  parameters: {
    n: nodes(2),
    edges: structured(edgesParameter),
    directed: boolean({ label: "One-way links", help: "Whether a link i, j only carries messages from i to j.", default: false }),
    positions: structured(positionsParameter),
    clusters: structured(clustersParameter),
  },
  equation: String.raw`(i,j) \in E`,
  make({ n, edges, directed, positions, clusters }) {
    edges.forEach(([i, j], at) => {
      const outside = Math.max(i, j);
      if (outside < n) return;
      const range = n === 1 ? "the only node is 0" : `the nodes are 0 to ${n - 1}; the nearest is ${n - 1}`;
      throw new Refusal(`topology.edges[${at}]`, `the link ${i}–${j} needs a node ${outside}, which is not there: ${range}.`);
    });
    judgeLength("positions", positions, n);
    judgeLength("clusters", clusters, n);
    const graph = directed ? arrows(n, edges) : undirected(n, edges);
    return still(graph, { ...(positions && { positions }), ...(clusters && { clusters: renumbered(clusters) }) });
  },
});

function judgeLength(name: string, list: readonly unknown[] | undefined, n: number): void {
  if (list && list.length !== n)
    throw new Refusal(
      `topology.${name}`,
      `has ${list.length} entries for ${n} nodes. Give one entry for each node, ${n} in all.`,
    );
}

/** The same clusters numbered 0…c−1 without gaps, in the given order. */
function renumbered(clusters: readonly number[]): number[] {
  const order = [...new Set(clusters)].sort((a, b) => a - b);
  const rank = new Map(order.map((cluster, i) => [cluster, i]));
  return clusters.map((cluster) => rank.get(cluster)!);
}
