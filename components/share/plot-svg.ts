import { scaleLinear, scaleLog } from "d3";
import { readPalette } from "@/components/network/palette";
import { fillBetween, type Series, trace } from "@/components/plots/curve";
import { linearDomain, logDomain, roundUp } from "@/components/plots/domain";
import { formatBytesShort, formatCompact, formatSeconds } from "@/components/plots/format";
import { toSvgFile } from "@/lib/export";
import type { Column, History } from "@/lib/store";
import type { XAxis } from "@/lib/store/state";
import { text } from "@/lib/text";
import type { Picture } from "./picture";
import type { PlotKind } from "./plots";
import { escaped, mono, PathText, rounded, sans, tag } from "./svg";

/** CSS pixels. */
const width = 720;
const height = 420;
const margin = { top: 52, right: 24, bottom: 52, left: 68 };
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
const xFormat = { iteration: (x: number) => formatCompact(x), bytesPerNode: formatBytesShort, seconds: formatSeconds };

/** One plot of a run's history as a file of its own: axes, averagings, band and curve. `caption` says what was run. */
export function plotSvg(plot: PlotKind, history: History, xAxis: XAxis, caption: string): Picture {
  const palette = readPalette(document.documentElement);
  const seriesOf = (column: Column): Series => ({ x: history.column(xAxis), y: history.column(column), length: history.length });
  const series = seriesOf(plot.column);
  const all = [series, ...(plot.band ?? []).map(seriesOf)];
  const end = history.length > 0 ? series.x[history.length - 1] : 0;
  const toX = scaleLinear([0, roundUp(end)], [0, inner.width]);
  const domain = plot.range ?? (plot.scale === "log" ? logDomain(all) : linearDomain(all, 1));
  const toY = plot.scale === "log" ? scaleLog(domain, [inner.height, 0]) : scaleLinear(domain, [inner.height, 0]).clamp(true);

  const ticks = plot.scale === "log" ? decades(domain) : toY.ticks(6);
  const word = { "font-family": mono, "font-size": 13, fill: palette.inkFaint };
  const horizontal = ticks.map((tick) => {
    const y = toY(tick);
    const rule = tag("line", { x2: inner.width, y1: y, y2: y, stroke: palette.line });
    return rule + tag("text", { x: -10, y: y + 4.5, "text-anchor": "end", ...word }, escaped(plot.axisFormat(tick)));
  });
  const vertical = toX
    .ticks(7)
    .map((tick) =>
      tag("text", { x: toX(tick), y: inner.height + 22, "text-anchor": "middle", ...word }, escaped(xFormat[xAxis](tick))),
    );
  const floor = tag("line", { x2: inner.width, y1: inner.height, y2: inner.height, stroke: palette.lineStrong });
  const { reference } = plot;
  const best =
    reference != null && Number.isFinite(toY(reference))
      ? tag("line", {
          x2: inner.width,
          y1: toY(reference),
          y2: toY(reference),
          stroke: palette.inkFaint,
          "stroke-dasharray": "2 3",
        })
      : "";
  const title = tag(
    "text",
    { x: margin.left, y: 30, "font-family": sans, "font-size": 18, "font-weight": 600, fill: palette.ink },
    escaped(plot.title),
  );
  const said = tag(
    "text",
    { x: width - margin.right, y: 30, "font-family": sans, "font-size": 12.5, "text-anchor": "end", fill: palette.inkFaint },
    escaped(caption),
  );
  const axis = tag(
    "text",
    {
      x: inner.width / 2,
      y: inner.height + 42,
      "font-family": sans,
      "font-size": 13,
      "text-anchor": "middle",
      fill: palette.inkSoft,
    },
    escaped(text.plots.x[xAxis]),
  );

  const onLog = (y: number) => (y > 0 ? toY(y) : y === 0 ? inner.height : Number.NaN);
  const y = plot.scale === "log" ? onLog : toY;
  const parts = [
    ...horizontal,
    ...vertical,
    floor,
    marks(history, series.x, toX, palette),
    band(plot, history, series, toX, y, palette.ink),
    best,
  ];
  const curve = tag("path", {
    d: pathOf((pen) => trace(pen, series, toX, y)),
    fill: "none",
    stroke: palette.ink,
    "stroke-width": 2,
    "stroke-linejoin": "round",
  });
  const area = tag("g", { transform: `translate(${margin.left} ${margin.top})` }, [...parts, curve, axis].join("\n"));
  const markup = tag("svg", {}, `${title}${said}\n${area}`);
  const name = `${plot.title}: ${caption}`;
  return { width, height, svg: toSvgFile(markup, { width, height, title: name, background: palette.paper }) };
}

/** The painters of the screen draw on whatever understands a canvas's path. */
function pathOf(paint: (pen: CanvasRenderingContext2D) => void): string {
  const pen = new PathText();
  paint(pen as unknown as CanvasRenderingContext2D);
  return pen.d || "M0 0";
}

function band(
  plot: PlotKind,
  history: History,
  series: Series,
  toX: (x: number) => number,
  toY: (y: number) => number,
  ink: string,
): string {
  if (!plot.band || history.length < 2) return "";
  const [low, high] = plot.band.map((column) => history.column(column));
  const d = pathOf((pen) => fillBetween(pen, series, low, high, toX, toY));
  return tag("path", { d, fill: ink, "fill-opacity": 0.14 });
}

/** Averagings as rules where there is room, as short strokes at the foot where there is not. */
function marks(
  history: History,
  x: Float64Array,
  toX: (x: number) => number,
  colours: { global: string; cluster: string },
): string {
  return (["cluster", "global"] as const)
    .map((kind) => {
      const places: number[] = [];
      for (let i = 1; i < history.length; i++) if (history.averaging(i) === kind) places.push(toX(x[i]));
      if (places.length === 0) return "";
      const gap = (places[places.length - 1] - places[0]) / Math.max(1, places.length - 1);
      const sparse = places.length === 1 || gap >= 5;
      const rules = places.map((place) => `M${rounded(place)} ${sparse ? 0 : inner.height - 7}V${inner.height}`).join("");
      const feet = places.map((place) => `M${rounded(place)} ${inner.height - 7}V${inner.height}`).join("");
      return (
        tag("path", { d: rules, stroke: colours[kind], "stroke-opacity": 0.3 }) +
        (sparse || gap >= 2 ? tag("path", { d: feet, stroke: colours[kind] }) : "")
      );
    })
    .join("");
}

/** Powers of ten in a log domain, thinned to about nine. */
function decades([low, high]: readonly [number, number]): number[] {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.max(1, Math.ceil((last - first) / 9));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => 10 ** (last - i * step));
}
