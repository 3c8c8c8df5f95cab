"use client";
import { type PointerEvent, useEffect, useRef } from "react";
import { useActions, usePlaygroundStore, useView } from "@/components/playground/context";
import { useInTurn } from "@/components/playground/useInTurn";
import { useTheme } from "@/components/playground/useTheme";
import { Word } from "@/components/text/Word";
import { type Column, columnOf, type Ghost, type History } from "@/lib/store";
import { type TermId, text } from "@/lib/text";
import { Axes } from "./Axes";
import { type Colours, useColours } from "./colours";
import { drawBand, drawCurve, type Series } from "./curve";
import { linearDomain, logDomain, roundUp } from "./domain";
import { formatBytes, formatBytesShort, formatCompact, formatCount, formatSeconds } from "./format";
import { GhostDots, GhostValues } from "./GhostReading";
import { drawGhosts, ghostSeries, ghostsEnd, seriesOf, useGhostColours } from "./ghosts";
import { linear, logarithmic, ticks, upwards } from "./scale";
import { TheoryLine } from "./TheoryLine";
import { useSize } from "./useSize";

export interface PlotProps {
  title: string;
  /** The term that the title is. */
  term?: TermId;
  help: string;
  column: Column;
  scale?: "linear" | "log";
  /** A band from one column to another behind the curve. */
  band?: readonly [Column, Column];
  /** A fixed range instead of one that follows the data. */
  range?: readonly [number, number];
  /** A value to compare with, drawn as a dashed rule. */
  reference?: number | null;
  /** What theory says beside the measurement so far, and what that is called. */
  theory?: () => Series | null;
  theoryName?: string;
  format: (value: number) => string;
  axisFormat?: (value: number) => string;
}

const margin = { top: 6, right: 12, bottom: 20, left: 44 };
const within = { left: margin.left, top: margin.top };
const xFormat = { iteration: (x: number) => formatCompact(x), bytesPerNode: formatBytesShort, seconds: formatSeconds };
const exactX = { iteration: formatCount, bytesPerNode: formatBytes, seconds: formatSeconds };

/** One measurement against iterations, bytes or seconds. Axes in SVG, curves on a canvas above them, exact values under the pointer. */
export function Plot({
  title,
  term,
  help,
  column,
  scale = "linear",
  band,
  range,
  reference,
  theory,
  theoryName = "",
  format,
  axisFormat = formatCompact,
}: PlotProps) {
  const history = useView((state) => state.history);
  const points = useInTurn((state) => state.points);
  // As it stands now, like the history, which is one object and grows.
  const present = usePlaygroundStore().getState().latest?.frames.at(-1);
  const xAxis = useView((state) => state.xAxis);
  const cursor = useView((state) => state.cursor);
  const ghosts = useView((state) => state.ghosts);
  const { set } = useActions();
  const { theme } = useTheme();
  const colours = useColours(theme);
  const hues = useGhostColours(theme);
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);

  const series = seriesOf(history, xAxis, column);
  const end = history.length > 0 ? series.x[history.length - 1]! : 0;
  const floor = { iteration: 100, bytesPerNode: 1000, seconds: 1 }[xAxis];
  const inner = {
    width: Math.max(10, width - margin.left - margin.right),
    height: Math.max(10, height - margin.top - margin.bottom),
  };
  const others = ghostSeries(ghosts, xAxis, column);
  const ends = [series, ...(band ?? []).map((name) => seriesOf(history, xAxis, name)), ...others];
  const yDomain = range ?? (scale === "log" ? logDomain(ends) : linearDomain(ends, column === "bytesPerNode" ? 1000 : 1));
  const xDomain = [0, Math.max(floor, roundUp(Math.max(end, ghostsEnd(ghosts, xAxis))))] as const;
  const toX = linear(xDomain, inner.width);
  const toY = scale === "log" ? logarithmic(yDomain, inner.height) : upwards(yDomain, inner.height);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `points` tells that the history, which is one object, has grown
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || width === 0) return;
    const ratio = devicePixelRatio || 1;
    const [wide, high] = [Math.round(inner.width * ratio), Math.round(inner.height * ratio)];
    // Setting the size, even to what it is, would make a new canvas.
    if (context.canvas.width !== wide || context.canvas.height !== high)
      Object.assign(context.canvas, { width: wide, height: high });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(context, {
      colours,
      ghosts,
      hues,
      axes: [xAxis, column],
      history,
      series,
      band,
      toX,
      toY,
      scale,
      width: inner.width,
      height: inner.height,
      pixel: 1 / ratio,
    });
  }, [points, history, width, height, xAxis, colours, column, ghosts, hues]);

  const predicted = theory?.();
  const at = cursor === null ? -1 : history.indexAt(xAxis, cursor);
  const shown = at >= 0;
  const value = shown ? series.y[at]! : present ? columnOf(present, column) : Number.NaN;
  const now = present && present.iteration < history.last ? toX(columnOf(present, xAxis)) : null;
  const reading = { ghosts, x: xAxis, y: column, at: cursor ?? 0, toX, toY, format };
  if (shown && cursor! <= end) reading.at = series.x[at]!;
  const yTicks = scale === "log" ? decades(yDomain, inner.height) : ticks(yDomain, Math.max(2, Math.floor(inner.height / 32)));
  const point = (event: PointerEvent) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    set({ cursor: Math.max(0, ((event.clientX - left - margin.left) / inner.width) * xDomain[1]) });
  };
  return (
    <figure className="plot" title={help}>
      <figcaption className="flex items-baseline gap-2 pr-3 pb-1 pl-1">
        <span className="caps">{term ? <Word id={term}>{title}</Word> : title}</span>
        <span className="figures ml-auto text-[0.95rem]" data-testid={column}>
          {Number.isNaN(value) ? "–" : format(value)}
        </span>
      </figcaption>
      <div ref={frame} className="relative min-h-0 flex-1" onPointerMove={point} onPointerLeave={() => set({ cursor: null })}>
        <svg
          {...inner}
          style={within}
          className="absolute overflow-visible"
          role="img"
          aria-label={`${title}: ${text.plots.reading(`${exactX[xAxis](end)} ${text.plots.x[xAxis]}`, format(value))}`}
        >
          {/* What an SVG covers stays the same this way; when it changes, the browser sorts out the page's layers again. */}
          <rect x={-margin.left} y={-margin.top} width={width} height={height} fill="transparent" />
          <Axes {...inner} {...{ xDomain, yTicks, toX, toY, reference }} xFormat={xFormat[xAxis]} yFormat={axisFormat} />
          {predicted && <TheoryLine series={predicted} name={theoryName} toX={toX} toY={toY} floor={yDomain[0]!} />}
        </svg>
        <canvas ref={canvas} className="pointer-events-none absolute" style={{ ...within, ...inner }} />
        {(now !== null || cursor !== null) && (
          // Only while there is something to point at: what lies over a canvas is a layer of its own in every frame.
          <svg {...inner} style={within} className="pointer-events-none absolute overflow-visible" aria-hidden="true">
            {now !== null && <line x1={now} x2={now} y2={inner.height} className="stroke-accent" />}
            {cursor !== null && <GhostDots {...reading} />}
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
          </svg>
        )}
        {cursor !== null && ghosts.length > 0 && <GhostValues {...reading} width={width} />}
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
  colours: Colours;
  ghosts: readonly Ghost[];
  hues: readonly string[];
  axes: readonly [Column, Column];
  history: History;
  series: Series;
  band?: readonly [Column, Column];
  toX: (x: number) => number;
  toY: (y: number) => number;
  scale: "linear" | "log";
  width: number;
  height: number;
  /** A device pixel, in CSS pixels. */
  pixel: number;
}

/** Marks of the averagings first, then the band, the ghosts, and the run's own curve on top. */
function draw(
  context: CanvasRenderingContext2D,
  { colours, ghosts, hues, axes, history, series, band, toX, toY, scale, width, height, pixel }: Picture,
): void {
  context.clearRect(0, 0, width, height);
  drawMarks(context, history, series.x, toX, height, colours);
  if (band) {
    context.globalAlpha = 0.14;
    context.fillStyle = colours.ink;
    drawBand(context, series, history.column(band[0]), history.column(band[1]), toX, toY, pixel);
    context.globalAlpha = 1;
  }
  // On a log scale a perfect consensus is infinitely far down: the curve drops to the floor there.
  const placeY = scale === "log" ? (y: number) => (y > 0 ? toY(y) : y === 0 ? height : Number.NaN) : toY;
  drawGhosts(context, ghosts, hues, axes, toX, placeY, pixel);
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.5;
  drawCurve(context, series, toX, placeY, pixel);
}

function drawMarks(
  context: CanvasRenderingContext2D,
  history: History,
  x: Float64Array,
  toX: (x: number) => number,
  height: number,
  colours: Colours,
): void {
  for (const kind of ["cluster", "global"] as const) {
    const places: number[] = [];
    let count = 0;
    for (let i = 1; i < history.length; i++) {
      if (history.averaging(i) !== kind) continue;
      count++;
      const place = toX(x[i]!);
      // Those that would fall on the last one need no drawing.
      if (places.length === 0 || place - places.at(-1)! >= 0.5) places.push(place);
    }
    if (count === 0) continue;
    const gap = (places.at(-1)! - places[0]!) / Math.max(1, count - 1);
    const [alone, ticks] = [count === 1, kind === "global" ? 6 : 4];
    context.fillStyle = colours[kind];
    context.globalAlpha = !alone && gap < 5 ? 0.25 : 0.3;
    const tall = alone || gap >= 5 ? height : 5;
    for (const place of places) context.fillRect(place - 0.5, height - tall, 1, tall);
    context.globalAlpha = 1;
    if (gap >= 2 || alone) for (const place of places) context.fillRect(place - 0.5, height - ticks, 1, ticks);
  }
}
