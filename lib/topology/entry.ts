import { type Entry, integer, type Parameters } from "../registry";
import type { Graph, MixingMatrix, Topology } from "./graph";

/** The largest network; every view and every device is measured up to here. */
export const MAX_NODES = 1024;

/** The parameter n that most topologies share. */
export const nodes = (fallback = 16) =>
  integer({
    label: "Nodes",
    help: "How many nodes the network has.",
    symbol: "n",
    default: fallback,
    min: 1,
    max: MAX_NODES,
    scale: "log",
  });

/** Types a topology entry: `make(values, { seed })` gives the graphs and may throw a Refusal under `topology.…`. */
export const topology = <P extends Parameters>(entry: Entry<P, [{ seed: number }], Topology>) => entry;

/** Types a weights entry: `make({}, graph, topology)` gives W for one phase and may throw a Refusal under `weights.kind`. */
export const weighting = (entry: Entry<Record<never, never>, [Graph, Topology], MixingMatrix>) => entry;
