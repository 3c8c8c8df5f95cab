"use client";
import { useView } from "@/components/playground/context";

const HEIGHT = 34;
const fills = ["var(--class-a)", "var(--class-b)"];
const fillOf = (c: number, classes: number) =>
  classes <= 2 ? fills[c] : `oklch(0.68 0.13 ${Math.round((360 * c) / classes + 50)})`;

/** Each node's samples by class, as one thin stacked bar per node. */
export function Shares() {
  const shares = useView((state) => state.ready?.shares ?? null);
  if (!shares || shares.length > 300) return null;
  const most = Math.max(1, ...shares.map((counts) => counts.reduce((a, b) => a + b, 0)));
  const width = 100 / shares.length;
  return (
    <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" className="h-9 w-full" aria-hidden="true">
      {shares.map((counts, node) => {
        let y = HEIGHT;
        return Array.from(counts, (count, c) => {
          const height = (count / most) * HEIGHT;
          y -= height;
          return (
            <rect
              key={`${node}-${c}`}
              x={node * width}
              y={y}
              width={width * 0.84}
              height={height}
              fill={fillOf(c, counts.length)}
            />
          );
        });
      })}
    </svg>
  );
}
