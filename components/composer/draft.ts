import type { Stage, StageKind } from "@/lib/algebra/algebra";
import { exact } from "@/lib/algebra/algebra";
import { parseStages } from "@/lib/algebra/validate";
import { algorithms } from "@/lib/algorithms";
import { makeAlgorithm } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";
import { type Choice, Refusal } from "@/lib/registry";

/** A list of stages as it is being put together: every stage of a known kind, but perhaps not yet legal as a whole. */
export type Draft = readonly Stage[];

export const stageKinds = ["gradient", "momentum", "descend", "mix", "track", "correct", "slow-momentum"] as const;

/** A stage as it is first added. */
export function freshStage(kind: StageKind): Stage {
  switch (kind) {
    case "gradient":
    case "descend":
      return { kind };
    case "momentum":
      return { kind, beta: 0.9 };
    case "mix":
      return { kind, what: "model", when: "neighbors", through: exact };
    case "track":
      return { kind, when: "neighbors", through: exact };
    case "correct":
      return { kind, rule: "d2" };
    case "slow-momentum":
      return { kind, every: 8, alpha: 1, beta: 0.5 };
  }
}

/** Adds a stage where stages of its kind usually stand; returns the list and the place. */
export function add(draft: Draft, kind: StageKind): { draft: Draft; at: number } {
  const after = (other: StageKind) => draft.findIndex((stage) => stage.kind === other) + 1;
  const descend = after("descend");
  const prepared = Math.max(after("gradient"), after("momentum"), after("track"));
  const at =
    kind === "gradient"
      ? 0
      : kind === "momentum" || kind === "track"
        ? after("gradient") || draft.length
        : kind === "descend"
          ? prepared
          : kind === "correct" && descend > 0
            ? descend
            : draft.length;
  return { draft: [...draft.slice(0, at), freshStage(kind), ...draft.slice(at)], at };
}
export const remove = (draft: Draft, at: number): Draft => draft.filter((_, i) => i !== at);
export const replace = (draft: Draft, at: number, stage: Stage): Draft => draft.map((old, i) => (i === at ? stage : old));
/** Moves a stage; a place beyond the ends is no move. */
export function move(draft: Draft, from: number, to: number): Draft {
  if (to < 0 || to >= draft.length) return draft;
  const rest = remove(draft, from);
  return [...rest.slice(0, to), draft[from]!, ...rest.slice(to)];
}

/** What is wrong with a draft: a sentence, and the stage it is about (−1: the list as a whole). */
export interface Problem {
  readonly at: number;
  readonly sentence: string;
}
/** Null when the list is legal. */
export function judge(draft: unknown): Problem | null {
  try {
    parseStages(draft, "stages");
    return null;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const at = /^stages\[(\d+)\]/.exec(problem.field);
    const sentence = problem.message.slice(problem.field.length + 2);
    return { at: at ? Number(at[1]) : -1, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
  }
}

/** `custom` with the stages of another algorithm. What stages cannot say (lazy weights, blocks of S nodes) is left out. */
export function asCustom(choice: Choice, { topology, seed }: Pick<Experiment, "topology" | "seed">): Choice {
  return algorithms.parse({ kind: "custom", stages: makeAlgorithm(choice, topology, seed).stages });
}
