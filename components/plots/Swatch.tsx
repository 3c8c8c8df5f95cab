import { ghostColour, ghostDash } from "./ghosts";

/** A piece of a run's line: the ghosts' own hue and dash, or ink for the run itself (no slot). */
export function Swatch({ slot, short }: { slot?: number; short?: boolean }) {
  const width = short ? 14 : 24;
  return (
    <svg aria-hidden="true" width={width} height={8} className="shrink-0">
      <line
        x2={width}
        y1={4}
        y2={4}
        strokeWidth={slot === undefined ? 2 : 1.6}
        strokeDasharray={slot === undefined ? undefined : ghostDash(slot).join(" ")}
        style={{ stroke: slot === undefined ? "var(--ink)" : ghostColour(slot) }}
      />
    </svg>
  );
}
