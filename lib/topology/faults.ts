import { streamKey, uniform } from "../math/random";
import { Refusal } from "../registry";
import type { MixingMatrix, Topology } from "./graph";
import { indexOf } from "./mixing";

/**
 * The topology without the links of dead nodes and without the cut ones, in every phase. A pair in `cut` means both
 * directions of an undirected link, i→j only of a directed one; pairs that are not linked are ignored. Throws a
 * {@link Refusal} for nodes that are not there.
 */
export function applyFaults(
  topology: Topology,
  { dead, cut }: { readonly dead: readonly number[]; readonly cut: readonly (readonly [number, number])[] },
): Topology {
  if (dead.length === 0 && cut.length === 0) return topology;
  const { n } = topology;
  const judge = (node: number, path: string) => {
    if (!Number.isInteger(node) || node < 0 || node >= n)
      throw new Refusal(path, `there is no node ${node}. The nodes are 0 to ${n - 1}; the nearest is ${node > 0 ? n - 1 : 0}.`);
  };
  for (const [at, node] of dead.entries()) judge(node, `faults.dead[${at}]`);
  for (const [at, link] of cut.entries()) for (const node of link) judge(node, `faults.cut[${at}]`);
  const gone = new Set(dead);
  const severed = new Set(cut.flatMap(([i, j]) => (topology.directed ? [i * n + j] : [i * n + j, j * n + i])));
  const phases = topology.phases.map((phase) => ({
    ...phase,
    edges: phase.edges.filter(([i, j]) => !gone.has(i) && !gone.has(j) && !severed.has(i * n + j)),
  }));
  return { ...topology, phases };
}

/**
 * Writes into `out` (same order as `matrix.weights`) the weights of iteration k when each message j→i is lost with
 * `probability`, independently. A lost message's weight stays on the diagonal of the receiver, which keeps row sums,
 * or of the sender, which keeps column sums. Allocates nothing.
 */
export function dropMessages(
  matrix: MixingMatrix,
  { seed, k, probability, keepWith }: { seed: number; k: number; probability: number; keepWith: "receiver" | "sender" },
  out: Float64Array,
): void {
  const { n, offsets, columns, weights } = matrix;
  out.set(weights);
  if (probability <= 0) return;
  for (let i = 0; i < n; i++) {
    const key = streamKey(seed, "drop", i, k);
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const j = columns[e];
      if (j === i || uniform(key, j) >= probability) continue;
      const keeper = keepWith === "receiver" ? i : j;
      out[indexOf(matrix, keeper, keeper)] += weights[e];
      out[e] = 0;
    }
  }
}
