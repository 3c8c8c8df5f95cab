import { presets, toHash } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";
import type { State } from "@/lib/store/state";

/** One experiment of a presentation; the presenter's own has no words. */
export interface Stop {
  readonly experiment: Experiment;
  readonly words?: { readonly name: string; readonly summary: string };
}

/** From values that agree to what a straggler costs: a lesson's worth. */
const usual = ["averaging", "sparse-gossip", "sparse-pga", "price-of-h", "rooms", "tracking", "straggler"];

/** The presenter's own experiment first, then the usual ones. */
export function programFor(own: Experiment): readonly Stop[] {
  const known = presets.find(({ experiment }) => toHash(experiment) === toHash(own));
  const rest = presets.filter((preset) => usual.includes(preset.id) && preset !== known);
  return [
    { experiment: own, ...(known ? { words: known } : {}) },
    ...rest.map((preset) => ({ experiment: preset.experiment, words: preset })),
  ];
}

type Now = Pick<State, "status" | "t">;
/** What one press forward does: every stop is shown, then played, then stopped, then left. */
export function forward({ status, t }: Now, last: boolean): "play" | "pause" | "next" | "end" {
  if (status === "playing") return "pause";
  if (t === 0 && (status === "ready" || status === "loading" || status === "paused")) return "play";
  return last ? "end" : "next";
}
/** What one press back does: first to this stop's start, then to the stop before. */
export const backward = ({ status, t }: Now, first: boolean): "reset" | "back" | "end" =>
  t > 0 || status === "playing" ? "reset" : first ? "end" : "back";
