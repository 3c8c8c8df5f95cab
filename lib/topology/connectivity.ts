import { forEachMessage } from "./adjacency";
import { directed, undirected } from "./build";
import type { Graph, Topology } from "./graph";

/** The parts a network falls into when the direction of its links is ignored. */
export interface Components {
  readonly count: number;
  /** The part of each node, 0…count−1, numbered by their first nodes. */
  readonly of: Int32Array;
}

export function connectedComponents(graph: Graph): Components {
  const neighbors: number[][] = Array.from({ length: graph.n }, () => []);
  for (const [i, j] of graph.edges) {
    neighbors[i].push(j);
    neighbors[j].push(i);
  }
  const of = new Int32Array(graph.n).fill(-1);
  let count = 0;
  for (let i = 0; i < graph.n; i++) if (of[i] < 0) flood(neighbors, i, of, count++);
  return { count, of };
}

/** Whether news from every node reaches every other along the links' directions. */
export function isStronglyConnected(graph: Graph): boolean {
  const ahead: number[][] = Array.from({ length: graph.n }, () => []);
  const back: number[][] = Array.from({ length: graph.n }, () => []);
  forEachMessage(graph, (receiver, sender) => {
    ahead[sender].push(receiver);
    back[receiver].push(sender);
  });
  return [ahead, back].every((neighbors) => !flood(neighbors, 0, new Int32Array(graph.n).fill(-1), 0).includes(-1));
}

/** All links of all phases together: who can talk to whom at some iteration. */
export function union(topology: Topology): Graph {
  const edges = topology.phases.flatMap((phase) => phase.edges);
  return topology.directed ? directed(topology.n, edges) : undirected(topology.n, edges);
}

function flood(neighbors: readonly number[][], start: number, of: Int32Array, mark: number): Int32Array {
  const open = [start];
  of[start] = mark;
  for (let i = open.pop(); i !== undefined; i = open.pop())
    for (const j of neighbors[i])
      if (of[j] < 0) {
        of[j] = mark;
        open.push(j);
      }
  return of;
}
