"use client";
import { scaleLinear, scaleLog } from "d3";
import { useState } from "react";
import { formatBytesShort, formatSeconds } from "@/components/plots/format";
import { useSize } from "@/components/plots/useSize";
import { paretoFront } from "@/lib/engine/sweep-front";
import type { Sweep, SweptCell } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { placeName } from "./axis-words";

interface Props {
  sweep: Sweep;
  read: number | null;
  onRead: (cell: number) => void;
  onOpen: (cell: SweptCell) => void;
}
const margin = { top: 10, right: 14, bottom: 34, left: 48 };
const costs = ["seconds", "bytesPerNode"] as const;
const xFormat = { bytesPerNode: formatBytesShort, seconds: formatSeconds };

/** Every finished run by what it cost and how well it ended; the Pareto front joins those that no other one beats. */
export function FrontPlot({ sweep, read, onRead, onOpen }: Props) {
  const [cost, setCost] = useState<(typeof costs)[number]>("seconds");
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const { compare } = text;
  const points = sweep.cells.flatMap((cell, i) => {
    const last = cell.outcome?.why === "finished" ? cell.outcome.frames.at(-1) : undefined;
    return last ? [{ i, cell, cost: last[cost], loss: last.loss }] : [];
  });
  const front = paretoFront(points);
  const onFront = new Set(front.map(({ i }) => i));
  // The front is drawn last, so that nothing hides it.
  const inOrder = [...points].sort((a, b) => Number(onFront.has(a.i)) - Number(onFront.has(b.i)));
  const inner = {
    width: Math.max(10, width - margin.left - margin.right),
    height: Math.max(10, height - margin.top - margin.bottom),
  };
  const [xs, ys] = [points.map((point) => point.cost), points.map(({ loss }) => loss)];
  const toX = axis(xs, [0, inner.width]);
  const toY = axis(ys, [inner.height, 0]);
  const line = front.map(({ cost: x, loss }, k) => `${k === 0 ? "M" : "H"}${toX(x)}${k === 0 ? "," : "V"}${toY(loss)}`).join("");
  return (
    <section aria-labelledby="front-title" className="flex min-w-0 flex-col">
      <div className="flex flex-wrap items-baseline gap-2">
        <h3 id="front-title" className="caps">
          {compare.front}
        </h3>
        <fieldset className="ml-auto flex gap-0.5 text-[0.8rem]">
          <legend className="sr-only">{compare.frontAxis}</legend>
          {costs.map((each) => (
            <label key={each} className="axis-choice">
              <input type="radio" name="cost" className="sr-only" checked={cost === each} onChange={() => setCost(each)} />
              {compare.frontX[each]}
            </label>
          ))}
        </fieldset>
      </div>
      <div ref={frame} className="relative mt-1 h-64">
        {points.length === 0 ? (
          <p className="text-[0.86rem] text-faint">{compare.noFront}</p>
        ) : (
          <svg className="absolute inset-0 size-full" role="img" aria-label={compare.front}>
            <g transform={`translate(${margin.left},${margin.top})`}>
              {toY.ticks(4).map((tick) => (
                <g key={tick} transform={`translate(0,${toY(tick)})`}>
                  <line x2={inner.width} className="stroke-line" />
                  <text x={-7} dy="0.32em" className="axis" textAnchor="end">
                    {toY.tickFormat(4)(tick)}
                  </text>
                </g>
              ))}
              {toX.ticks(4).map((tick) => (
                <text key={tick} x={toX(tick)} y={inner.height + 16} className="axis" textAnchor="middle">
                  {xFormat[cost](tick)}
                </text>
              ))}
              <line x2={inner.width} y1={inner.height} y2={inner.height} className="stroke-line-strong" />
              <path d={line} className="fill-none stroke-accent" strokeWidth={1.5} />
              {inOrder.map(({ i, cell, cost: x, loss }) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: the same runs are buttons in the map, for the keyboard
                <circle
                  key={i}
                  cx={toX(x)}
                  cy={toY(loss)}
                  r={i === read ? 7 : 4.5}
                  className={`cursor-pointer stroke-[1.6] ${onFront.has(i) ? "fill-accent stroke-accent" : "fill-paper stroke-faint"}`}
                  onPointerEnter={() => onRead(i)}
                  onClick={() => onOpen(cell)}
                >
                  <title>{placeName(sweep.plan, cell)}</title>
                </circle>
              ))}
            </g>
          </svg>
        )}
      </div>
      <p className="text-[0.82rem] text-faint">{compare.frontHelp}</p>
      {front.length > 0 && (
        <p className="mt-1 text-[0.86rem] text-soft">
          <span className="text-faint">{compare.onFront}: </span>
          {front.map(({ cell }) => placeName(sweep.plan, cell)).join(" · ")}
        </p>
      )}
    </section>
  );
}

/** Room for all values; by magnitude when they span more than a decade. */
function axis(values: readonly number[], range: readonly [number, number]) {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (low > 0 && high / low > 10) return scaleLog([low * 0.9, high * 1.1], range);
  const space = (high - low || Math.abs(high) || 1) * 0.08;
  return scaleLinear([low - space, high + space], range);
}
