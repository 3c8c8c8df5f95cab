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

/** Small factors are what averaging periods are made of. */
const isPrime = (x: number) => [2, 3, 5, 7, 11, 13].every((p) => x === p || x % p !== 0);

/**
 * Iterations from 1 to `length` at which a run is measured, hardly more than `count`, the last one included.
 * Their distance has no small factors, so that it keeps step with no usual averaging period and a measurement sees
 * averagings as often as they happen.
 */
export function stops(length: number, count: number): readonly number[] {
  let stride = length <= count ? 1 : Math.max(7, Math.ceil(length / count));
  while (!isPrime(stride)) stride += 1;
  const regular = Array.from({ length: Math.floor(length / stride) }, (_, i) => (i + 1) * stride);
  return length % stride === 0 ? regular : [...regular, length];
}
