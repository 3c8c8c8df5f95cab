import { formatBytes, formatExact, formatPercent, formatSeconds } from "@/components/plots/format";
import { type Metric, measure } from "@/lib/engine/sweep-metrics";
import type { SweptCell } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";

/** How each metric is written. */
export const metricFormat: Record<Metric, (value: number) => string> = {
  loss: formatExact,
  suboptimality: formatExact,
  consensusDistance: formatExact,
  accuracy: formatPercent,
  bytesPerNode: formatBytes,
  seconds: formatSeconds,
  bytesToTarget: formatBytes,
  secondsToTarget: formatSeconds,
};

/** The cell's value; NaN where it has none (yet). A run that diverged has no last value, but may have reached its target. */
export function cellValue({ outcome }: SweptCell, metric: Metric, target: number): number {
  if (!outcome) return Number.NaN;
  const toTarget = metric.endsWith("ToTarget");
  return outcome.why === "finished" || toTarget ? measure(outcome.frames, metric, target) : Number.NaN;
}

/** The value in words, or why there is none. */
export function cellWords(cell: SweptCell, metric: Metric, target: number): string {
  const { compare } = text;
  if (cell.refusal !== null) return cell.refusal;
  if (!cell.outcome) return cell.running ? compare.running : compare.waiting;
  const value = cellValue(cell, metric, target);
  if (Number.isFinite(value)) return metricFormat[metric](value);
  if (cell.outcome.why !== "finished") return cell.outcome.sentence ?? compare.stopped;
  return metric.endsWith("ToTarget") ? compare.notReached : compare.notMeasured;
}
