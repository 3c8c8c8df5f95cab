import type { Frame } from "./frame";

/** Several seeds of one experiment, iteration by iteration: the mean of every measurement, its least and its greatest value. */
export interface Spread {
  readonly mean: readonly Frame[];
  readonly low: readonly Frame[];
  readonly high: readonly Frame[];
}

const numbers = ["loss", "accuracy", "suboptimality", "consensusDistance", "bytesPerNode", "payloadBits", "seconds"] as const;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const least = (values: readonly number[]) => Math.min(...values);
const greatest = (values: readonly number[]) => Math.max(...values);

/**
 * Runs recorded at different iterations, brought to those that all of them have; so nothing is interpolated, and the
 * drop at a global averaging stays where it is. A run that ended early ends the others too.
 */
export function resample(runs: readonly (readonly Frame[])[]): readonly (readonly Frame[])[] {
  const byIteration = runs.map((frames) => new Map(frames.map((frame) => [frame.iteration, frame])));
  const common = (runs[0] ?? []).map(({ iteration }) => iteration).filter((t) => byIteration.every((frames) => frames.has(t)));
  return byIteration.map((frames) => common.map((t) => frames.get(t)!));
}

/** Mean and extremes over runs of the same experiment with different seeds, at the iterations that all of them recorded. */
export function spread(runs: readonly (readonly Frame[])[]): Spread {
  if (runs.length === 0) return { mean: [], low: [], high: [] };
  const grid = resample(runs);
  const over = (fold: (values: readonly number[]) => number) =>
    grid[0]!.map((_, i) =>
      together(
        grid.map((frames) => frames[i]!),
        fold,
      ),
    );
  return { mean: over(mean), low: over(least), high: over(greatest) };
}

/** One frame made of several of the same iteration. What some of them did not measure is left out. */
function together(frames: readonly Frame[], fold: (values: readonly number[]) => number): Frame {
  const out: Record<string, unknown> = { iteration: frames[0]!.iteration, averaging: frames[0]!.averaging };
  for (const name of numbers) {
    const values = frames.flatMap((frame) => frame[name] ?? []);
    if (values.length === frames.length) out[name] = fold(values);
  }
  const part = (name: keyof Frame["nodeLoss"]) => fold(frames.map(({ nodeLoss }) => nodeLoss[name]));
  return { ...out, nodeLoss: { min: part("min"), mean: part("mean"), max: part("max") } } as unknown as Frame;
}
