import { scaleLinear, scaleLog } from "d3";
import { type Palette, readPalette } from "@/components/network/palette";
import { fillBetween, type Scale, type Series, trace } from "@/components/plots/curve";
import { linearDomain, logDomain, roundUp } from "@/components/plots/domain";
import { formatBytesShort, formatCompact, formatSeconds } from "@/components/plots/format";
import { ghostDash, ghostSeries, ghostsEnd, seriesOf } from "@/components/plots/ghosts";
import { toSvgFile } from "@/lib/export";
import type { Ghost, History } from "@/lib/store";
import type { XAxis } from "@/lib/store/state";
import { text } from "@/lib/text";
import type { Picture } from "./picture";
import type { PlotKind } from "./plots";
import { escaped, mono, PathText, rounded, sans, tag } from "./svg";

/** CSS pixels. */
const width = 720;
const height = 428;
const margin = { top: 60, right: 28, bottom: 52, left: 68 };
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
const xFormat = { iteration: (x: number) => formatCompact(x), bytesPerNode: formatBytesShort, seconds: formatSeconds };

/** What a plot's picture is made from. */
interface Measured {
  readonly history: History;
  readonly ghosts: readonly Ghost[];
  readonly xAxis: XAxis;
  /** What was run. */
  readonly caption: string;
  /** The ghosts' names. */
  readonly names: readonly string[];
}

/** One plot of a run as a file of its own: axes, averagings, band, curve, and the runs beside it. */
export function plotSvg(plot: PlotKind, { history, ghosts, xAxis, caption, names }: Measured): Picture {
  const palette = readPalette(document.documentElement);
  const series = seriesOf(history, xAxis, plot.column);
  const bands = (plot.band ?? []).map((column) => seriesOf(history, xAxis, column));
  const all = [series, ...bands, ...ghostSeries(ghosts, xAxis, plot.column)];
  const end = Math.max(history.length > 0 ? series.x[history.length - 1] : 0, ghostsEnd(ghosts, xAxis));
  const toX = scaleLinear([0, roundUp(end)], [0, inner.width]);
  const domain = plot.range ?? (plot.scale === "log" ? logDomain(all) : linearDomain(all, 1));
  const onAxis = plot.scale === "log" ? scaleLog(domain, [inner.height, 0]) : scaleLinear(domain, [inner.height, 0]).clamp(true);
  // On a log scale a perfect consensus is infinitely far down: the curve drops to the floor there.
  const toY = plot.scale === "log" ? (y: number) => (y > 0 ? onAxis(y) : y === 0 ? inner.height : Number.NaN) : onAxis;

  const yTicks = plot.scale === "log" ? decades(domain) : onAxis.ticks(6);
  const area = [
    ...yTicks.map((tick) => rule(toY(tick), plot.axisFormat(tick), palette)),
    ...toX.ticks(7).map((tick) => below(toX(tick), xFormat[xAxis](tick), palette)),
    tag("line", { x2: inner.width, y1: inner.height, y2: inner.height, stroke: palette.lineStrong }),
    marks(history, series.x, toX, palette),
    plot.band
      ? band(
          series,
          plot.band.map((column) => history.column(column)),
          toX,
          toY,
          palette.ink,
        )
      : "",
    plot.reference == null ? "" : reference(toY(plot.reference), palette),
    ...ghosts.map(({ history: other, slot }) => curve(seriesOf(other, xAxis, plot.column), toX, toY, ghostLook(slot))),
    curve(series, toX, toY, { stroke: palette.ink, "stroke-width": 2 }),
    words(inner.width / 2, inner.height + 42, text.plots.x[xAxis], {
      "font-size": 13,
      "text-anchor": "middle",
      fill: palette.inkSoft,
    }),
  ];
  const heading = { "font-size": 18, "font-weight": 600, fill: palette.ink };
  const aside = { "font-size": 12.5, "text-anchor": "end", fill: palette.inkFaint };
  const markup = tag(
    "svg",
    {},
    [
      words(margin.left, 30, plot.title, heading),
      words(width - margin.right, 30, caption, aside),
      legend(ghosts, names, palette),
      tag("g", { transform: `translate(${margin.left} ${margin.top})` }, area.join("\n")),
    ].join("\n"),
  );
  const title = `${plot.title}: ${caption}`;
  return { width, height, svg: toSvgFile(markup, { width, height, title, background: palette.paper }) };
}

const words = (x: number, y: number, what: string, look: Readonly<Record<string, string | number>>): string =>
  tag("text", { x, y, "font-family": sans, ...look }, escaped(what));

const tickLook = (palette: Palette) => ({ "font-family": mono, "font-size": 13, fill: palette.inkFaint });

const rule = (y: number, what: string, palette: Palette): string =>
  tag("line", { x2: inner.width, y1: y, y2: y, stroke: palette.line }) +
  words(-10, y + 4.5, what, { "text-anchor": "end", ...tickLook(palette) });

const below = (x: number, what: string, palette: Palette): string =>
  words(x, inner.height + 22, what, { "text-anchor": "middle", ...tickLook(palette) });

const reference = (y: number, palette: Palette): string =>
  Number.isFinite(y) ? tag("line", { x2: inner.width, y1: y, y2: y, stroke: palette.inkFaint, "stroke-dasharray": "2 3" }) : "";

const ghostLook = (slot: number) => ({
  stroke: getComputedStyle(document.documentElement).getPropertyValue(`--ghost-${slot}`).trim(),
  "stroke-width": 1.5,
  "stroke-dasharray": ghostDash(slot).join(" ") || undefined,
});

/** The runs beside this one, in one line under the heading. */
function legend(ghosts: readonly Ghost[], names: readonly string[], palette: Palette): string {
  let x = margin.left;
  const keys = ghosts.map(({ slot }, i) => {
    const key = tag("line", { x1: x, x2: x + 22, y1: 43, y2: 43, ...ghostLook(slot) });
    const name = words(x + 28, 47, names[i], { "font-size": 12, fill: palette.inkSoft });
    // Letters are about half as wide as they are high.
    x += 44 + 6.2 * names[i].length;
    return key + name;
  });
  return keys.join("");
}

/** The painters of the screen draw on whatever understands a canvas's path. */
function pathOf(paint: (pen: CanvasRenderingContext2D) => void): string {
  const pen = new PathText();
  paint(pen as unknown as CanvasRenderingContext2D);
  return pen.d || "M0 0";
}

const curve = (series: Series, toX: Scale, toY: Scale, look: Readonly<Record<string, string | number | undefined>>): string =>
  tag("path", { d: pathOf((pen) => trace(pen, series, toX, toY)), fill: "none", "stroke-linejoin": "round", ...look });

function band(series: Series, [low, high]: readonly Float64Array[], toX: Scale, toY: Scale, ink: string): string {
  if (series.length < 2) return "";
  return tag("path", { d: pathOf((pen) => fillBetween(pen, series, low, high, toX, toY)), fill: ink, "fill-opacity": 0.14 });
}

/** Averagings as rules where there is room, as short strokes at the foot where there is not. */
function marks(history: History, x: Float64Array, toX: Scale, colours: { global: string; cluster: string }): string {
  return (["cluster", "global"] as const)
    .map((kind) => {
      const places: number[] = [];
      for (let i = 1; i < history.length; i++) if (history.averaging(i) === kind) places.push(toX(x[i]));
      if (places.length === 0) return "";
      const gap = (places[places.length - 1] - places[0]) / Math.max(1, places.length - 1);
      const sparse = places.length === 1 || gap >= 5;
      const strokes = (top: number) => places.map((place) => `M${rounded(place)} ${top}V${inner.height}`).join("");
      const foot = inner.height - 7;
      return (
        tag("path", { d: strokes(sparse ? 0 : foot), stroke: colours[kind], "stroke-opacity": 0.3 }) +
        (sparse || gap >= 2 ? tag("path", { d: strokes(foot), stroke: colours[kind] }) : "")
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
