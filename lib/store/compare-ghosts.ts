import type { Experiment } from "../experiment/experiment";
import type { History } from "./history";

/** Another run, drawn beside the present one in every plot. Replaced, never mutated, except for its histories. */
export interface Ghost {
  readonly id: number;
  /** Which of the ghosts' hues and dashes is its own, from 0. */
  readonly slot: number;
  /** A run that was kept, one that is trained alongside, or the mean over several seeds. */
  readonly kind: "pin" | "rival" | "seeds";
  readonly experiment: Experiment;
  readonly history: History;
  /** Counts the history's changes. */
  readonly points: number;
  /** Least and greatest values over the seeds. */
  readonly band?: { readonly low: History; readonly high: History; readonly seeds: number };
  /** Why it stopped, when it could not go on. */
  readonly problem?: string;
}

/** More than this nobody can tell apart. */
export const MAX_GHOSTS = 6;

/** The first hue that is free; null when all are taken. */
export function freeSlot(ghosts: readonly Ghost[]): number | null {
  for (let slot = 0; slot < MAX_GHOSTS; slot++) if (!ghosts.some((ghost) => ghost.slot === slot)) return slot;
  return null;
}

let lastId = 0;
/** The ghosts with one more; null when there is no room. */
export function withGhost(ghosts: readonly Ghost[], made: Omit<Ghost, "id" | "slot" | "points">): readonly Ghost[] | null {
  const slot = freeSlot(ghosts);
  return slot === null ? null : [...ghosts, { ...made, id: ++lastId, slot, points: made.history.length }];
}
