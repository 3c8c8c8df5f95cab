import { formatBytes } from "@/components/plots/format";
import type { Annotations } from "@/lib/store/state";
import type { Ready } from "@/lib/worker/protocol";
import { mixtureOf, type Step } from "./explanation";
import { decimals, fraction } from "./numbers";

/** Beyond this many links only those at the node in focus are written on. */
const MANY = 24;

/** What a step writes on the picture: everybody's number, and on the links in use what travels or how much it counts. */
export function annotate(step: Step, focus: number, ready: Ready, weights: Float64Array): Annotations {
  const told = decimals([...step.before, ...step.after]);
  const dead = new Set(ready.experiment.faults.dead);
  const nodes = step.after.map((value, i) => (dead.has(i) ? null : told(value)));
  const links = step.averaging === "neighbors" && step.phase !== "compute" ? used(step, focus, ready, weights) : [];
  return { nodes, links, focus };
}

function used(step: Step, focus: number, { n, phases, directed }: Ready, weights: Float64Array): Annotations["links"] {
  const listed = new Map(phases.flatMap(({ edges }) => edges.map((ends) => [ends.join(), ends] as const)));
  const talking = [...listed.values()].filter(([i, j]) => weights[j * n + i] !== 0 || (!directed && weights[i * n + j] !== 0));
  const messages = talking.length * (directed ? 1 : 2);
  const each = messages === 0 ? 0 : (step.bytes * n) / messages;
  const heard = mixtureOf(step, focus, weights, []).terms;
  return talking.flatMap((ends) => {
    const other = ends[0] === focus ? ends[1] : ends[1] === focus ? ends[0] : null;
    const term = heard.find(({ node }) => node === other);
    if (step.phase === "send") return [{ ends, label: other !== null || talking.length <= MANY ? formatBytes(each) : null }];
    return term ? [{ ends, label: fraction(term.weight) }] : [];
  });
}
