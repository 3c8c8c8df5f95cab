import { formatBytesShort, formatCompact, formatSeconds } from "@/components/plots/format";
import type { Column } from "@/lib/store";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";

/** A plot of the page, as far as its picture needs it. */
export interface PlotKind {
  readonly column: Column;
  readonly title: string;
  readonly scale: "linear" | "log";
  readonly band?: readonly [Column, Column];
  readonly range?: readonly [number, number];
  readonly reference?: number | null;
  readonly axisFormat: (value: number) => string;
}

/** The plots that the page shows for this run, in its order. */
export function plotsOf({ ready, xAxis }: Pick<State, "ready" | "xAxis">): readonly PlotKind[] {
  const { plots } = text;
  const linear = { scale: "linear", axisFormat: formatCompact } as const;
  const loss: PlotKind = {
    ...linear,
    column: "loss",
    title: plots.loss,
    band: ["nodeLossMin", "nodeLossMax"],
    reference: ready?.optimum,
  };
  const consensus: PlotKind = { ...linear, column: "consensusDistance", title: plots.consensus, scale: "log" };
  const accuracy: PlotKind = {
    ...linear,
    column: "accuracy",
    title: plots.accuracy,
    range: [0, 1],
    axisFormat: (x) => `${Math.round(100 * x)}%`,
  };
  const cost: PlotKind =
    xAxis === "bytesPerNode"
      ? { ...linear, column: "seconds", title: plots.seconds, axisFormat: formatSeconds }
      : { ...linear, column: "bytesPerNode", title: plots.bytes, axisFormat: formatBytesShort };
  return [loss, consensus, ...((ready?.classes ?? 0) > 0 ? [accuracy] : []), cost];
}
