import type { Graph, Topology } from "./graph";

type Pair = readonly [number, number];

function sortedUnique(n: number, keys: Float64Array): Pair[] {
  keys.sort();
  const edges: Pair[] = [];
  let last = -1;
  for (const key of keys) {
    if (key !== last) edges.push([Math.floor(key / n), key % n]);
    last = key;
  }
  return edges;
}

/** The undirected graph of these pairs: each link once with i < j, sorted; self-loops and repetitions fall away. */
export function undirected(n: number, pairs: readonly Pair[]): Graph {
  const kept = pairs.filter(([i, j]) => i !== j);
  const keys = Float64Array.from(kept, ([i, j]) => Math.min(i, j) * n + Math.max(i, j));
  return { n, directed: false, edges: sortedUnique(n, keys) };
}

/** The directed graph of these arrows i→j, sorted; self-loops and repetitions fall away. */
export function directed(n: number, arrows: readonly Pair[]): Graph {
  const kept = arrows.filter(([i, j]) => i !== j);
  return {
    n,
    directed: true,
    edges: sortedUnique(
      n,
      Float64Array.from(kept, ([i, j]) => i * n + j),
    ),
  };
}

/** A topology that is the same graph at every iteration. */
export function still(graph: Graph, rest: Pick<Topology, "positions" | "clusters" | "ownWeight"> = {}): Topology {
  return { n: graph.n, directed: graph.directed, phases: [graph], ...rest };
}

/** Every pair i < j of the nodes first…first+size−1. */
export function allPairs(first: number, size: number): Pair[] {
  const pairs: Pair[] = [];
  for (let i = first; i < first + size; i++) for (let j = i + 1; j < first + size; j++) pairs.push([i, j]);
  return pairs;
}
