import type { Experiment } from "@/lib/experiment/experiment";
import type { Column, History } from "@/lib/store";
import { consensusDecay } from "@/lib/topology/theory";
import type { Series } from "./curve";

/** Algorithms whose every iteration is one exact gossip step, global averagings aside. */
const gossiping = ["gossip-sgd", "d-psgd", "gossip-pga", "gossip-aga"];

/**
 * Whether nothing but averaging happens, so that β bounds what is left of the disagreement: no gradients, one set of
 * links, no lost messages. Push weights do not average rows, so the bound is not theirs.
 */
export function purelyAveraging({ dataset, optimizer, algorithm, faults, weights }: Experiment, phases: number): boolean {
  const still = dataset.kind === "values" || optimizer.learningRate === 0;
  return still && phases === 1 && faults.drop === 0 && weights.kind !== "push" && gossiping.includes(algorithm.kind);
}

/**
 * The most that theory leaves of the consensus distance at the recorded points, from the start or the last change (at
 * iteration `since`) up to the first global averaging; null when there is no disagreement to begin with.
 */
export function decayLine(history: History, beta: number, since: number, xAxis: Column): Series | null {
  const t = history.column("iteration");
  const first = Math.max(0, history.indexAt("iteration", since));
  let end = first;
  while (end < history.length && (end === first || history.averaging(end) !== "global")) end++;
  const initial = history.column("consensusDistance")[first]!;
  if (end - first < 2 || !(initial > 0)) return null;
  const x = history.column(xAxis).slice(first, end);
  const y = t.slice(first, end).map((at) => consensusDecay(initial, beta, at - t[first]!));
  return { x, y, length: end - first };
}
