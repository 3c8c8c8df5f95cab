import { registry } from "../../registry";
import type { Graph, MixingMatrix, Topology } from "../graph";
import { bestConstant } from "./best-constant";
import { fastest } from "./fastest";
import { lazyMetropolis } from "./lazy-metropolis";
import { maxDegree } from "./max-degree";
import { metropolis } from "./metropolis";
import { push } from "./push";
import { topologyWeights } from "./topology";
import { uniform } from "./uniform";

/** Every way to choose W; `make(choice, graph, topology)` gives the matrix of one phase of the topology. */
export const weightings = registry<[Graph, Topology], MixingMatrix>("weights", [
  metropolis,
  maxDegree,
  uniform,
  lazyMetropolis,
  bestConstant,
  fastest,
  topologyWeights,
  push,
]);
