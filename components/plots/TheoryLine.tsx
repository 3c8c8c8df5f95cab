import type { Scale, Series } from "./curve";

/** More corners than this nobody sees. */
const CORNERS = 160;

/** What theory says, as a thin dashed line with its name at its end. Stops where it leaves the plot at the bottom. */
export function TheoryLine({
  series,
  name,
  toX,
  toY,
  floor,
}: {
  series: Series;
  name: string;
  toX: Scale;
  toY: Scale;
  floor: number;
}) {
  const stride = Math.max(1, Math.floor(series.length / CORNERS));
  const corners: [number, number][] = [];
  for (let i = 0; i < series.length; i += stride) {
    if (!(series.y[i]! >= floor)) break;
    corners.push([toX(series.x[i]!), toY(series.y[i]!)]);
  }
  const end = corners.at(-1);
  if (corners.length < 2 || !end) return null;
  const middle = corners[Math.floor(corners.length / 2)]!;
  return (
    <g className="text-gossip">
      <polyline
        points={corners.map((corner) => corner.map((x) => x.toFixed(1)).join()).join(" ")}
        className="fill-none stroke-current"
        strokeDasharray="4 3"
      />
      <text
        x={middle[0] + 6}
        y={middle[1] - 6}
        className="fill-current font-serif text-[12px] italic [paint-order:stroke] [stroke-width:4px] [stroke:var(--paper)]"
      >
        {name}
      </text>
    </g>
  );
}
