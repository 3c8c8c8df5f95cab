import type { Algorithm, Schedule } from "../algebra/algebra";

/**
 * How long it can be, at least, until a schedule ends an iteration with a global or cluster averaging: the first t' > t.
 * Infinity when it never does; t + 1 when its period adapts to the run, so that nothing is missed.
 */
function nextInSchedule(schedule: Schedule, t: number): number {
  if (typeof schedule === "string") return schedule === "global" || schedule === "cluster" ? t + 1 : Infinity;
  const inner = nextInSchedule(schedule.otherwise, t);
  if (schedule.use === "none" || schedule.use === "neighbors") return inner;
  if (typeof schedule.every !== "number") return t + 1;
  if (schedule.every <= 0 || !Number.isFinite(schedule.every)) return inner;
  return Math.min(inner, (Math.floor(t / schedule.every) + 1) * schedule.every);
}

/** The first iteration after t that can end with a global or cluster averaging. */
export function nextMark({ stages }: Algorithm, t: number): number {
  let next = Infinity;
  for (const stage of stages) if (stage.kind === "mix" || stage.kind === "track") next = Math.min(next, nextInSchedule(stage.when, t));
  return next;
}
