import type { Column, Ghost, History } from "@/lib/store";
import { ghostColour } from "./ghosts";
import { Swatch } from "./Swatch";

interface Props {
  ghosts: readonly Ghost[];
  x: Column;
  y: Column;
  /** The place on the x-axis that is read. */
  at: number;
  toX: (x: number) => number;
  toY: (y: number) => number;
  format: (value: number) => string;
}

/** The last point at or before a place; −1 where the curve does not reach it. */
function reached(history: History, x: Column, at: number): number {
  const end = history.length > 0 ? history.column(x)[history.length - 1]! : -1;
  return at <= end ? history.indexAt(x, at) : -1;
}

/** What the ghosts measured at a place: a dot on each curve that comes so far. */
export function GhostDots({ ghosts, x, y, at, toX, toY }: Props) {
  return ghosts.map(({ id, slot, history }) => {
    const i = reached(history, x, at);
    const value = i < 0 ? Number.NaN : history.column(y)[i]!;
    if (!Number.isFinite(toY(value))) return null;
    return <circle key={id} cx={toX(history.column(x)[i]!)} cy={toY(value)} r={2.5} style={{ fill: ghostColour(slot) }} />;
  });
}

/** … and the exact values beside the cursor, on the side where there is room. */
export function GhostValues({ ghosts, x, y, at, toX, format, width }: Props & { width: number }) {
  const place = toX(at);
  const left = place > width / 2;
  if (ghosts.every(({ history }) => reached(history, x, at) < 0)) return null;
  return (
    <ul
      aria-hidden="true"
      className="figures pointer-events-none absolute top-2 z-10 rounded-[4px] border border-line bg-paper/90 px-1.5 py-0.5 text-[0.74rem] leading-snug"
      style={left ? { right: width - place - 34 } : { left: place + 54 }}
    >
      {ghosts.map(({ id, slot, history, band }) => {
        const i = reached(history, x, at);
        if (i < 0) return null;
        const ends = band && [band.low, band.high].map((edge) => format(edge.column(y)[i]!)).join(" – ");
        return (
          <li key={id} className="flex items-center gap-1.5 whitespace-nowrap">
            <Swatch slot={slot} short />
            {format(history.column(y)[i]!)}
            {ends && <span className="text-faint">{ends}</span>}
          </li>
        );
      })}
    </ul>
  );
}
