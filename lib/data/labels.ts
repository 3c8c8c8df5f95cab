import { Refusal } from "../registry";
import type { Task } from "./data";

/** More whole numbers than this are taken for measurements, not classes. */
export const maxClasses = 50;

/**
 * What labels seem to mean: all ±1 or all 0/1 are two classes; every whole number 0…C−1 with 3 ≤ C ≤ 50 and some of
 * them repeated are C classes; anything else is regression.
 */
export function inferTask(labels: readonly number[]): Task {
  const distinct = new Set(labels);
  const only = (a: number, b: number) => [...distinct].every((y) => y === a || y === b);
  if (distinct.size > 0 && only(-1, 1)) return "binary";
  if (distinct.size === 2 && only(0, 1)) return "binary";
  const classes = distinct.size;
  const isClass = (y: number) => Number.isInteger(y) && y >= 0 && y < classes;
  return classes >= 3 && classes <= maxClasses && classes < labels.length && [...distinct].every(isClass)
    ? "multiclass"
    : "regression";
}

/** Labels as the losses want them: two classes become ±1 (0 means −1), others stay. Throws naming the first misfit. */
export function readLabels(labels: readonly number[], task: Task, path: string): Float64Array {
  if (task === "regression") return Float64Array.from(labels);
  if (task === "multiclass") {
    labels.forEach((y, row) => {
      if (!Number.isInteger(y) || y < 0 || y >= maxClasses)
        throw new Refusal(path, `row ${row} has the label ${y}. Classes are whole numbers from 0 to ${maxClasses - 1}.`);
    });
    return Float64Array.from(labels);
  }
  const zeroOne = labels.includes(0);
  labels.forEach((y, row) => {
    if (y !== 1 && y !== (zeroOne ? 0 : -1))
      throw new Refusal(path, `row ${row} has the label ${y}. Two classes are labelled +1 and −1, or 1 and 0.`);
  });
  return Float64Array.from(labels, (y) => (y === 1 ? 1 : -1));
}
