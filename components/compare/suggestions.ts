import { algorithms } from "@/lib/algorithms";
import type { Experiment } from "@/lib/experiment";
import type { Choice } from "@/lib/registry";
import { switchKind } from "@/lib/store";

const usual: readonly string[] = ["gossip-sgd", "local-sgd", "parallel-sgd", "gossip-pga"];

/** The algorithms that say most about this one: the baselines, with as much of its own numbers as they have. */
export function suggestedRivals({ algorithm }: Experiment): readonly Choice[] {
  return usual
    .filter((kind) => kind !== algorithm.kind)
    .slice(0, 3)
    .map((kind) => rivalKind(algorithm, kind));
}

/** Another algorithm with the parameters that both have. */
export const rivalKind = (now: Choice, kind: string): Choice => switchKind("algorithm", now, kind);

/** Those that can be chosen at all, in menu order. */
export const rivalKinds = (now: Choice): readonly string[] => algorithms.ids.filter((id) => id !== now.kind && id !== "custom");
