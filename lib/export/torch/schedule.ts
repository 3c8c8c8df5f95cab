import type { Averaging, Period, Schedule } from "../../algebra/algebra";

/** A schedule in Python: an expression in k and t, or an object that adapts while the run goes on. */
export type ScheduleCode =
  | { readonly kind: "expression"; readonly code: string }
  | { readonly kind: "object"; readonly code: string };

/** Every averaging that a schedule may choose. */
export function possibleAveragings(schedule: Schedule): ReadonlySet<Averaging> {
  if (typeof schedule === "string") return new Set([schedule]);
  return new Set([schedule.use, ...possibleAveragings(schedule.otherwise)]);
}

export function scheduleCode(schedule: Schedule): ScheduleCode {
  return adapts(schedule)
    ? { kind: "object", code: objectCode(schedule) }
    : { kind: "expression", code: expressionCode(schedule) };
}

function adapts(schedule: Schedule): boolean {
  if (typeof schedule === "string") return false;
  const { every } = schedule;
  return (typeof every !== "number" && every.rule !== "post") || adapts(schedule.otherwise);
}

function expressionCode(schedule: Schedule): string {
  if (typeof schedule === "string") return `"${schedule}"`;
  const { every, use, otherwise } = schedule;
  return `"${use}" if ${condition(every)} else ${expressionCode(otherwise)}`;
}

function condition(period: Period): string {
  if (typeof period === "number") return period === 1 ? "True" : `t % ${period} == 0`;
  if (period.rule === "post") return `k < ${period.after} or (t - ${period.after}) % ${period.later} == 0`;
  throw new Error("An adaptive period is no plain condition.");
}

function objectCode(schedule: Schedule): string {
  if (typeof schedule === "string") return `"${schedule}"`;
  return `Every(${periodObject(schedule.every)}, "${schedule.use}", ${objectCode(schedule.otherwise)})`;
}

function periodObject(period: Period): string {
  if (typeof period === "number") return `Fixed(${period})`;
  switch (period.rule) {
    case "post":
      return `Post(after=${period.after}, later=${period.later})`;
    case "linear-growth":
      return `LinearGrowth(start=${period.start}, alpha=${period.alpha})`;
    case "mean-loss-ratio":
      return `MeanLossRatio(start=${period.start}, exponent=${period.exponent})`;
    case "batch-loss-ratio":
      return `BatchLossRatio(start=${period.start}, exponent=${period.exponent}, warmup=${period.warmup})`;
    default:
      return period satisfies never;
  }
}
