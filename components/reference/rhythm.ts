import type { Algorithm, Averaging, Period, Schedule } from "@/lib/algebra/algebra";

/** Iterations in which the imagined loss of an adaptive period halves. */
const HALVES_IN = 24;

/** Length of the round that starts after t iterations as the i-th; adaptive rules follow an imagined loss. */
function roundLength(period: Exclude<Period, number>, i: number, t: number): number {
  const lossRatio = 2 ** (t / HALVES_IN);
  switch (period.rule) {
    case "linear-growth":
      return Math.max(1, Math.round((1 + i * period.alpha) * period.start));
    case "post":
      return t < period.after ? 1 : period.later;
    case "batch-loss-ratio":
      return t < period.warmup ? period.start : Math.max(1, Math.ceil(lossRatio ** period.exponent * period.start));
    case "mean-loss-ratio":
      return Math.max(1, Math.ceil(lossRatio ** period.exponent * period.start));
  }
}

/** Whether iteration t = 1…length ends a round. */
function due(period: Period, length: number): boolean[] {
  if (typeof period === "number") return Array.from({ length }, (_, k) => (k + 1) % period === 0);
  const out = new Array<boolean>(length).fill(false);
  for (let t = 0, i = 0; t < length; i++) {
    t += roundLength(period, i, t);
    if (t <= length) out[t - 1] = true;
  }
  return out;
}

/** What a schedule asks for in iterations 1…length. */
export function rhythm(schedule: Schedule, length: number): Averaging[] {
  if (typeof schedule === "string") return new Array<Averaging>(length).fill(schedule);
  const ends = due(schedule.every, length);
  const otherwise = rhythm(schedule.otherwise, length);
  return ends.map((ends, k) => (ends ? schedule.use : otherwise[k]!));
}

const reach: readonly Averaging[] = ["none", "neighbors", "cluster", "global"];

/** What an algorithm's iterations 1…length end with: the widest of its stages' exchanges. */
export function rhythmOf({ stages }: Algorithm, length: number): Averaging[] {
  const all = stages.flatMap((stage) => (stage.kind === "mix" || stage.kind === "track" ? [rhythm(stage.when, length)] : []));
  return Array.from({ length }, (_, k) =>
    all.reduce<Averaging>((widest, one) => (reach.indexOf(one[k]!) > reach.indexOf(widest) ? one[k]! : widest), "none"),
  );
}
