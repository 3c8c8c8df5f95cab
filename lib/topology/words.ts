import { connectedComponents, isStronglyConnected, union } from "./connectivity";
import type { MixingMatrix, Topology } from "./graph";
import { isColumnStochastic } from "./mixing";
import { beta } from "./spectrum";

/** One plain sentence on what this W means for agreement; `topology` without its dead nodes' links. */
export function describe(matrix: MixingMatrix, topology: Topology): string {
  if (topology.n === 1) return "A single node has nobody to talk to, so gossip changes nothing.";
  const whole = union(topology);
  const { count } = connectedComponents(whole);
  if (count > 1)
    return `The network is in ${count} separate parts, so gossip alone can never bring them to agree; only averaging over everyone can.`;
  if (topology.directed && !isStronglyConnected(whole))
    return "Some nodes never hear from some others, so gossip alone cannot settle on everyone's average.";
  if (topology.phases.length > 1)
    return `The links change: each iteration uses one of ${topology.phases.length} sets in turn, and together they connect everyone.`;
  const value = beta(matrix);
  const drift = isColumnStochastic(matrix) ? "" : ", and not at the plain mean, because some nodes count for more than others";
  if (value < 1e-9) return "One gossip step is the exact average of everyone.";
  if (value >= 1 - 1e-12)
    return `A single gossip step may leave disagreement as large as it was (β is at least 1); agreement takes many steps${drift}.`;
  const halving = Math.LN2 / -Math.log(value);
  const steps =
    halving < 1
      ? "in less than one step"
      : halving < 9.95
        ? `about every ${halving.toFixed(1)} steps`
        : `about every ${Math.round(halving)} steps`;
  return `Each gossip step leaves at most ${percent(value)} of the distance from the average, so disagreement halves ${steps}${drift}.`;
}

function percent(value: number): string {
  const digits = value > 0.99 ? Math.min(6, Math.ceil(-Math.log10(1 - value))) - 1 : 0;
  return `${(100 * value).toFixed(digits)} %`;
}
