import { compile, type Frame, type Run } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";

/** The frames of one experiment under several seeds, at the same iterations. */
export interface Trajectory {
  readonly times: readonly number[];
  /** frames[s][j]: seed s+1 at times[j]. */
  readonly frames: readonly (readonly Frame[])[];
}

/** Trains under seeds 1…seeds, reading a frame every `every` iterations; `last` sees each run at its end. */
export async function trajectory(
  experiment: (seed: number) => Readonly<Record<string, unknown>> & { readonly iterations: number },
  { seeds, every, last }: { seeds: number; every: number; last?: (run: Run) => Promise<void> },
): Promise<Trajectory> {
  const times = Array.from({ length: Math.floor(experiment(1).iterations / every) }, (_, j) => (j + 1) * every);
  const frames: Frame[][] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const run = await compile(parseExperiment({ ...experiment(seed), seed }), "wasm");
    const own: Frame[] = [];
    for (const t of times) {
      await run.advance(t - run.t);
      own.push((await run.frame()).frame);
    }
    frames.push(own);
    await last?.(run);
    run.dispose();
  }
  return { times, frames };
}

/** The mean over seeds of one number of the frame, at each recorded iteration. */
export function meanOverSeeds({ times, frames }: Trajectory, pick: (frame: Frame) => number): Float64Array {
  return Float64Array.from(times, (_, j) => frames.reduce((sum, own) => sum + pick(own[j]), 0) / frames.length);
}

/** f(x̄) − f*; a sentence where f* is not known. */
export function suboptimality(frame: Frame): number {
  if (frame.suboptimality === undefined) throw new Error("This problem's optimum is not known, so there is no f(x̄) − f*.");
  return frame.suboptimality;
}

/** Mean of the last `share` of a curve, to quiet the noise of its last point. */
export function tailMean(curve: Float64Array, share = 0.2): number {
  const tail = curve.subarray(curve.length - Math.max(1, Math.round(curve.length * share)));
  return tail.reduce((sum, value) => sum + value, 0) / tail.length;
}
