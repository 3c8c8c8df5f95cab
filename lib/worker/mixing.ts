import type { Run } from "../engine/engine";
import {
  beta,
  connectedComponents,
  dense,
  describe,
  isColumnStochastic,
  isStronglyConnected,
  matrixOfLiving,
  topologyOfLiving,
  union,
} from "../topology";
import { eigenvalues } from "../topology/eigenvalues";
import type { Found } from "./answer";

/** W of the iteration to come; its spectrum, and what it means, for the nodes that are alive. */
export function mixing({ setting, t }: Run): Found {
  const { n, matrices, experiment } = setting;
  const phase = t % matrices.length;
  const matrix = matrixOfLiving(matrices[phase]!, experiment.faults.dead);
  const topology = topologyOfLiving(setting.topology, experiment.faults.dead);
  const whole = union(topology);
  const weights = dense(matrices[phase]!);
  return {
    answer: {
      about: "matrix",
      n,
      weights,
      beta: beta(matrix),
      eigenvalues: eigenvalues(matrix),
      meaning: {
        sentence: describe(matrix, topology),
        nodes: topology.n,
        parts: connectedComponents(whole).count,
        oneWay: topology.directed && !isStronglyConnected(whole),
        phases: matrices.length,
        phase,
        balanced: isColumnStochastic(matrix),
      },
    },
    transfer: [weights.buffer],
  };
}
