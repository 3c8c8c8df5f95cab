"use client";
import { scaleLinear, scaleLog } from "d3";
import { type PointerEvent, useEffect, useRef } from "react";
import { useActions, useView } from "@/components/playground/context";
import { useTheme } from "@/components/playground/useTheme";
import type { Column, History } from "@/lib/store";
import { text } from "@/lib/text";
import { fillBetween, type Series, trace } from "./curve";
import { linearDomain, logDomain, roundUp } from "./domain";
import { formatBytes, formatBytesShort, formatCompact, formatSeconds } from "./format";
import { useSize } from "./useSize";

export interface PlotProps {
  title: string;
  help: string;
  column: Column;
  scale?: "linear" | "log";
  /** A band from one column to another behind the curve. */
  band?: readonly [Column, Column];
  /** A fixed range instead of one that follows the data. */
  range?: readonly [number, number];
  /** A value to compare with, drawn as a dashed rule. */
  reference?: number | null;
  format: (value: number) => string;
  axisFormat?: (value: number) => string;
}

const margin = { top: 6, right: 12, bottom: 20, left: 44 };
const xFormat = { iteration: (x: number) => formatCompact(x), bytesPerNode: formatBytesShort, seconds: formatSeconds };
const exactX = { iteration: (x: number) => x.toLocaleString("en"), bytesPerNode: formatBytes, seconds: formatSeconds };

const seriesOf = (history: History, x: Column, y: Column): Series => ({
  x: history.column(x),
  y: history.column(y),
  length: history.length,
});

/** One measurement against iterations, bytes or seconds. Curves on a canvas, axes in SVG, exact values under the pointer. */
export function Plot({
  title,
  help,
  column,
  scale = "linear",
  band,
  range,
  reference,
  format,
  axisFormat = formatCompact,
}: PlotProps) {
  const history = useView((state) => state.history);
  const points = useView((state) => state.points);
  const xAxis = useView((state) => state.xAxis);
  const cursor = useView((state) => state.cursor);
  const { set } = useActions();
  const { theme } = useTheme();
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);

  const series = seriesOf(history, xAxis, column);
  const end = history.length > 0 ? series.x[history.length - 1]! : 0;
  const floor = { iteration: 100, bytesPerNode: 1000, seconds: 1 }[xAxis];
  const inner = {
    width: Math.max(10, width - margin.left - margin.right),
    height: Math.max(10, height - margin.top - margin.bottom),
  };
  const ends = band ? [series, ...band.map((name) => seriesOf(history, xAxis, name))] : [series];
  const yDomain = range ?? (scale === "log" ? logDomain(ends) : linearDomain(ends, column === "bytesPerNode" ? 1000 : 1));
  const toX = scaleLinear([0, Math.max(floor, roundUp(end))], [0, inner.width]);
  const toY = (scale === "log" ? scaleLog(yDomain, [inner.height, 0]) : scaleLinear(yDomain, [inner.height, 0])).clamp(
    scale === "linear",
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `points` tells that the history, which is one object, has grown
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || width === 0) return;
    const ratio = devicePixelRatio || 1;
    canvas.current!.width = Math.round(inner.width * ratio);
    canvas.current!.height = Math.round(inner.height * ratio);
    context.scale(ratio, ratio);
    draw(context, { history, series, band, xAxis, toX, toY, scale, width: inner.width, height: inner.height });
  }, [points, history, width, height, xAxis, theme, column]);

  const at = cursor === null ? history.length - 1 : history.indexAt(xAxis, cursor);
  const value = at >= 0 ? series.y[at]! : Number.NaN;
  const shown = cursor !== null && at >= 0;
  const yTicks = scale === "log" ? decades(yDomain, inner.height) : toY.ticks(Math.max(2, Math.floor(inner.height / 32)));
  const point = (event: PointerEvent) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    set({ cursor: Math.max(0, toX.invert(event.clientX - left - margin.left)) });
  };
  return (
    <figure className="plot" title={help}>
      <figcaption className="flex items-baseline gap-2 pr-3 pl-1">
        <span className="caps">{title}</span>
        <span className="figures ml-auto text-[0.95rem]" data-testid={column}>
          {Number.isNaN(value) ? "–" : format(value)}
        </span>
      </figcaption>
      <div ref={frame} className="relative min-h-0 flex-1" onPointerMove={point} onPointerLeave={() => set({ cursor: null })}>
        <canvas
          ref={canvas}
          className="absolute"
          style={{ left: margin.left, top: margin.top, width: inner.width, height: inner.height }}
        />
        <svg
          className="absolute inset-0 size-full overflow-visible"
          role="img"
          aria-label={`${title}: ${text.plots.reading(`${exactX[xAxis](end)} ${text.plots.x[xAxis]}`, format(value))}`}
        >
          <g transform={`translate(${margin.left},${margin.top})`}>
            {yTicks.map((tick) => (
              <g key={tick} transform={`translate(0,${toY(tick)})`}>
                <line x2={inner.width} className="stroke-line" />
                <text x={-7} dy="0.32em" className="axis" textAnchor="end">
                  {axisFormat(tick)}
                </text>
              </g>
            ))}
            {toX.ticks(Math.max(2, Math.floor(inner.width / 70))).map((tick) => (
              <text key={tick} x={toX(tick)} y={inner.height + 15} className="axis" textAnchor="middle">
                {xFormat[xAxis](tick)}
              </text>
            ))}
            <line x2={inner.width} y1={inner.height} y2={inner.height} className="stroke-line-strong" />
            {reference != null && Number.isFinite(toY(reference)) && (
              <line x2={inner.width} y1={toY(reference)} y2={toY(reference)} className="stroke-faint" strokeDasharray="2 3" />
            )}
            {shown && (
              <g transform={`translate(${toX(series.x[at]!)},0)`}>
                <line y2={inner.height} className="stroke-accent" strokeDasharray="2 2" />
                {Number.isFinite(toY(value)) && <circle cy={toY(value)} r={3} className="fill-accent" />}
                <text
                  y={inner.height + 15}
                  className="axis-value"
                  textAnchor={toX(series.x[at]!) > inner.width - 40 ? "end" : "middle"}
                >
                  {exactX[xAxis](series.x[at]!)}
                </text>
              </g>
            )}
          </g>
        </svg>
      </div>
    </figure>
  );
}

/** Powers of ten in a log domain, thinned to what fits. */
function decades([low, high]: readonly [number, number], height: number): number[] {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.max(1, Math.ceil(((last - first) * 20) / height));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => 10 ** (last - i * step));
}

interface Picture {
  history: History;
  series: Series;
  band?: readonly [Column, Column];
  xAxis: Column;
  toX: (x: number) => number;
  toY: (y: number) => number;
  scale: "linear" | "log";
  width: number;
  height: number;
}

/** Marks of the averagings first, then the band, then the curve. */
function draw(context: CanvasRenderingContext2D, { history, series, band, toX, toY, scale, width, height }: Picture): void {
  const style = getComputedStyle(context.canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  context.clearRect(0, 0, width, height);
  drawMarks(context, history, series.x, toX, height, { global: colour("--global"), cluster: colour("--cluster") });
  if (band) {
    context.globalAlpha = 0.14;
    context.fillStyle = colour("--ink");
    fillBetween(context, series, history.column(band[0]), history.column(band[1]), toX, toY);
    context.globalAlpha = 1;
  }
  context.strokeStyle = colour("--ink");
  context.lineWidth = 1.5;
  context.lineJoin = "round";
  // On a log scale a perfect consensus is infinitely far down: the curve drops to the floor there.
  trace(context, series, toX, scale === "log" ? (y) => (y > 0 ? toY(y) : y === 0 ? height : Number.NaN) : toY);
  context.stroke();
}

function drawMarks(
  context: CanvasRenderingContext2D,
  history: History,
  x: Float64Array,
  toX: (x: number) => number,
  height: number,
  colours: { global: string; cluster: string },
): void {
  for (const kind of ["cluster", "global"] as const) {
    const places: number[] = [];
    for (let i = 1; i < history.length; i++) if (history.averaging(i) === kind) places.push(toX(x[i]!));
    if (places.length === 0) continue;
    const gap = (places.at(-1)! - places[0]!) / Math.max(1, places.length - 1);
    context.strokeStyle = colours[kind];
    context.lineWidth = 1;
    context.globalAlpha = places.length > 1 && gap < 5 ? 0.25 : 0.3;
    context.beginPath();
    for (const place of places) {
      if (places.length === 1 || gap >= 5) context.moveTo(place, 0);
      else context.moveTo(place, height - 5);
      context.lineTo(place, height);
    }
    context.stroke();
    context.globalAlpha = 1;
    context.beginPath();
    for (const place of places) {
      context.moveTo(place, height - (kind === "global" ? 6 : 4));
      context.lineTo(place, height);
    }
    if (gap >= 2 || places.length === 1) context.stroke();
  }
}
