import type { Metric } from "@/lib/engine/sweep-metrics";
import type { Sweep, SweptCell } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { placeName } from "./axis-words";
import { cellValue, cellWords, metricFormat } from "./metric-words";

const told: readonly Metric[] = [
  "loss",
  "suboptimality",
  "consensusDistance",
  "accuracy",
  "bytesPerNode",
  "seconds",
  "bytesToTarget",
  "secondsToTarget",
];

/** The exact values of the cell under the pointer or the keyboard. */
export function CellReading({ sweep, cell, target }: { sweep: Sweep; cell: SweptCell | undefined; target: number }) {
  const { compare } = text;
  if (!cell) return <p className="mt-2 text-[0.86rem] text-faint">{compare.pointAt}</p>;
  const values = told
    .map((metric) => [metric, cellValue(cell, metric, target)] as const)
    .filter(([, value]) => Number.isFinite(value));
  return (
    <div className="mt-2 min-h-36 text-[0.86rem]">
      <p className="font-semibold">{placeName(sweep.plan, cell)}</p>
      {values.length === 0 ? (
        <p className={cell.refusal === null ? "text-soft" : "text-warn"}>{cellWords(cell, "loss", target)}</p>
      ) : (
        <dl className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto]">
          {values.map(([metric, value]) => (
            <div key={metric} className="contents">
              <dt className="text-soft">{compare.metrics[metric]}</dt>
              <dd className="figures text-right">{metricFormat[metric](value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {cell.experiment && <p className="mt-1 text-faint">{compare.openCell}</p>}
    </div>
  );
}
