import type { Frame } from "./frame";

/** What a cell of a sweep can be judged by. All but accuracy are better when smaller. */
export const metrics = [
  "loss",
  "suboptimality",
  "consensusDistance",
  "accuracy",
  "bytesPerNode",
  "seconds",
  "bytesToTarget",
  "secondsToTarget",
] as const;
export type Metric = (typeof metrics)[number];

export const largerIsBetter = (metric: Metric): boolean => metric === "accuracy";

/**
 * The metric of a finished run, read off its frames in order of time: the last frame's value; for the consensus
 * distance, which falls to zero at every global averaging, the mean over the last quarter; or the bytes per node
 * (simulated seconds) at the first frame whose loss is at most `target`. NaN where it was not measured or not reached.
 */
export function measure(frames: readonly Frame[], metric: Metric, target: number): number {
  const last = frames.at(-1);
  if (!last) return Number.NaN;
  if (metric === "bytesToTarget" || metric === "secondsToTarget") {
    const reached = frames.find(({ loss }) => loss <= target);
    return reached?.[metric === "bytesToTarget" ? "bytesPerNode" : "seconds"] ?? Number.NaN;
  }
  if (metric === "consensusDistance") {
    const late = frames.slice(Math.floor(frames.length * 0.75));
    return late.reduce((sum, { consensusDistance }) => sum + consensusDistance, 0) / late.length;
  }
  return last[metric] ?? Number.NaN;
}

/** A loss that about half of the runs reach: the median of their last losses, rounded up to two digits. NaN without runs. */
export function suggestTarget(runs: readonly (readonly Frame[])[]): number {
  const last = runs.flatMap((frames) => frames.at(-1)?.loss ?? []).sort((a, b) => a - b);
  if (last.length === 0) return Number.NaN;
  const median = last[(last.length - 1) >> 1]!;
  if (!(median > 0)) return median;
  const unit = 10 ** (Math.floor(Math.log10(median)) - 1);
  return Number((Math.ceil(median / unit - 1e-9) * unit).toPrecision(2));
}
