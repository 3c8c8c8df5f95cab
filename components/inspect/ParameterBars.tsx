"use client";
import { text } from "@/lib/text";
import "@/lib/text/inspect";

const MOST = 64;
const HEIGHT = 44;

/** A model's parameters as small signed bars, the first of them where there are many. */
export function ParameterBars({ row, label }: { row: Float64Array; label: string }) {
  const { inspect } = text;
  const shown = row.subarray(0, MOST);
  const most = shown.reduce((largest, x) => Math.max(largest, Math.abs(x)), 1e-12);
  const width = 100 / shown.length;
  return (
    <div>
      <h3 className="caps flex justify-between">
        {inspect.parameters}
        {row.length > MOST && (
          <span className="font-normal normal-case tracking-normal">{inspect.shownOf(MOST, row.length)}</span>
        )}
      </h3>
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" className="mt-1 h-11 w-full" role="img" aria-label={label}>
        {Array.from(shown, (x, k) => {
          const height = (Math.abs(x) / most) * (HEIGHT / 2 - 1);
          return (
            <rect
              key={k}
              x={k * width + width * 0.08}
              y={x > 0 ? HEIGHT / 2 - height : HEIGHT / 2}
              width={width * 0.84}
              height={height}
              fill={x > 0 ? "var(--class-b)" : "var(--class-a)"}
            >
              <title>{x.toPrecision(4)}</title>
            </rect>
          );
        })}
        <line x2={100} y1={HEIGHT / 2} y2={HEIGHT / 2} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}
