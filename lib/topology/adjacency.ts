import type { Graph } from "./graph";

/** For each node the nodes it hears (those that send to it), itself excluded, ascending; in compressed rows. */
export interface Adjacency {
  /** n+1 offsets into `senders`. */
  readonly offsets: Int32Array;
  readonly senders: Int32Array;
}

/** Calls `visit(receiver, sender)` for every direction in which a message can travel. */
export function forEachMessage(graph: Graph, visit: (receiver: number, sender: number) => void): void {
  for (const [i, j] of graph.edges) {
    visit(j, i);
    if (!graph.directed) visit(i, j);
  }
}

export function adjacency(graph: Graph): Adjacency {
  const offsets = new Int32Array(graph.n + 1);
  forEachMessage(graph, (receiver) => offsets[receiver + 1]++);
  for (let i = 0; i < graph.n; i++) offsets[i + 1] += offsets[i];
  const senders = new Int32Array(offsets[graph.n]);
  const filled = offsets.slice(0, graph.n);
  forEachMessage(graph, (receiver, sender) => {
    senders[filled[receiver]++] = sender;
  });
  for (let i = 0; i < graph.n; i++) senders.subarray(offsets[i], offsets[i + 1]).sort();
  return { offsets, senders };
}

/** How many nodes each node hears, itself excluded; the degree, where links go both ways. */
export function inDegrees(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.n);
  forEachMessage(graph, (receiver) => degrees[receiver]++);
  return degrees;
}

/** How many nodes each node sends to, itself excluded. */
export function outDegrees(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.n);
  forEachMessage(graph, (_, sender) => degrees[sender]++);
  return degrees;
}
