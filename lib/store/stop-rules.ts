import type { Frame } from "../engine/frame";
import type { History } from "./history";

/** When the run stops by itself, besides its length; null: never. */
export interface StopRules {
  /** On reaching this iteration. */
  readonly iteration: number | null;
  /** On falling to or below this. */
  readonly loss: number | null;
  readonly consensusDistance: number | null;
}
export const noStopRules: StopRules = { iteration: null, loss: null, consensusDistance: null };

/**
 * The first of these frames at which a measurement falls to its limit, and which. A run that is below it already goes
 * on, so that one can continue after the stop. `history` ends before the frames.
 */
export function firstStop(
  rules: StopRules,
  history: History,
  frames: readonly Frame[],
): { frame: Frame; rule: "loss" | "consensusDistance" } | null {
  const names = ["loss", "consensusDistance"] as const;
  const before = { loss: Number.NaN, consensusDistance: Number.NaN };
  if (history.length > 0) for (const name of names) before[name] = history.column(name)[history.length - 1]!;
  for (const frame of frames) {
    for (const rule of names) {
      const limit = rules[rule];
      // Everyone starts from the same model: an agreement that nobody has left yet is no news.
      if (limit !== null && before[rule] > limit && frame[rule] <= limit) return { frame, rule };
      before[rule] = frame[rule];
    }
  }
  return null;
}
