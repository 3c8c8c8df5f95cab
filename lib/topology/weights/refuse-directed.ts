import { Refusal } from "../../registry";
import type { Graph, Topology } from "../graph";

/** Throws a Refusal where links carry messages one way only: symmetric weights need both. */
export function refuseDirected(name: string, graph: Graph, topology: Topology): void {
  if (!graph.directed) return;
  const own = topology.ownWeight === undefined ? "" : " or “topology”, the weights this network comes with";
  throw new Refusal(
    "weights.kind",
    `“${name}” weights are the same in both directions, and this network has one-way links. Choose “push”, “uniform”${own}.`,
  );
}
