import { useMemo } from "react";
import type { Column, Ghost, History } from "@/lib/store";
import { drawBand, drawCurve, type Scale, type Series } from "./curve";

/** Each ghost's own dash, so that hue is never the only difference. In CSS pixels, for canvases and SVG alike. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [9, 3, 2, 3], [12, 3], [1, 3]];
export const ghostDash = (slot: number): readonly number[] => dashes[slot % dashes.length]!;
/** The design's colour of a ghost, for SVG and CSS. */
export const ghostColour = (slot: number): string => `var(--ghost-${slot % dashes.length})`;

/** The ghosts' colours for canvases, read once per theme. */
export function useGhostColours(theme: string): readonly string[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the properties hold
  return useMemo(() => {
    if (typeof document === "undefined") return [];
    const style = getComputedStyle(document.documentElement);
    return dashes.map((_, slot) => style.getPropertyValue(`--ghost-${slot}`).trim());
  }, [theme]);
}

export const seriesOf = (history: History, x: Column, y: Column): Series => ({
  x: history.column(x),
  y: history.column(y),
  length: history.length,
});

/** All series of the ghosts that a plot has to make room for. */
export const ghostSeries = (ghosts: readonly Ghost[], x: Column, y: Column): Series[] =>
  ghosts.flatMap(({ history, band }) => [history, ...(band ? [band.low, band.high] : [])].map((each) => seriesOf(each, x, y)));

/** Where the ghosts' curves end on the x-axis. */
export const ghostsEnd = (ghosts: readonly Ghost[], x: Column): number =>
  ghosts.reduce((end, { history }) => (history.length > 0 ? Math.max(end, history.column(x)[history.length - 1]!) : end), 0);

/** The ghosts' bands and curves, thinner than the run's own. */
export function drawGhosts(
  context: CanvasRenderingContext2D,
  ghosts: readonly Ghost[],
  colours: readonly string[],
  [x, y]: readonly [Column, Column],
  toX: Scale,
  toY: Scale,
  pixel: number,
): void {
  for (const { history, band, slot } of ghosts) {
    const series = seriesOf(history, x, y);
    context.strokeStyle = context.fillStyle = colours[slot] ?? "";
    if (band) {
      context.globalAlpha = 0.2;
      drawBand(context, series, band.low.column(y), band.high.column(y), toX, toY, pixel);
      context.globalAlpha = 1;
    }
    context.lineWidth = 1.15;
    drawCurve(context, series, toX, toY, pixel, ghostDash(slot));
  }
}
