import { parseExperiment } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { Refusal } from "../registry";

/** One direction of a sweep: some values of one thing in the experiment, and how a value is put there. */
export interface Axis<Value = unknown> {
  readonly values: readonly Value[];
  /** Raw JSON of the experiment with `value` in its place; it need not be valid, `parseExperiment` judges it. */
  put(experiment: Experiment, value: Value): Experiment;
  /** Axes that replace a whole choice are put before those that change a number inside one. */
  readonly whole: boolean;
}

/** One experiment of a sweep, or the sentence that says why there is none for these two values. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly experiment: Experiment | null;
  readonly refusal: string | null;
}

/** Every pair of the two axes' values as an experiment of `base`, row by row. Pairs that make no sense keep the refusal's sentence. */
export function sweepGrid(base: Experiment, across: Axis, down: Axis): readonly Cell[] {
  return down.values.flatMap((low, row) =>
    across.values.map((high, column) => {
      const pairs = [
        { axis: across, value: high },
        { axis: down, value: low },
      ].sort((a, b) => Number(b.axis.whole) - Number(a.axis.whole));
      try {
        const raw = pairs.reduce((experiment, { axis, value }) => axis.put(experiment, value), base);
        return { column, row, experiment: parseExperiment(raw), refusal: null };
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem;
        return { column, row, experiment: null, refusal: problem.message };
      }
    }),
  );
}

/**
 * Iterations from 1 to `length` at which a run is measured, at most `count`, the last one included. A prime count keeps
 * step with no averaging period, so that a measurement sees averagings as often as they happen.
 */
export function stops(length: number, count: number): readonly number[] {
  const many = Math.min(length, count);
  return Array.from({ length: many }, (_, i) => Math.round(((i + 1) * length) / many));
}
