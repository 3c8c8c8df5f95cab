import { scaleLinear, scaleLog } from "d3";
import type { Frame } from "@/lib/engine";
import type { SweptCell } from "@/lib/store/compare-sweep";

/** Where a loss lies in a cell's picture, the same for all cells: 0 at the top, 1 at the bottom. */
export function sparkScale(cells: readonly SweptCell[]): (loss: number) => number {
  const all = cells.flatMap(({ outcome }) => outcome?.frames.map(({ loss }) => loss) ?? []);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low > 0 && high / low > 10 ? scaleLog([low, high], [1, 0]) : scaleLinear([Math.min(0, low), high], [1, 0]);
}

/** A run's loss over its iterations, as small as a cell. */
export function Spark({ frames, scale }: { frames: readonly Frame[]; scale: (loss: number) => number }) {
  const end = frames.at(-1)?.iteration || 1;
  const points = frames.map(({ iteration, loss }) => `${(100 * iteration) / end},${(2 + 36 * scale(loss)).toFixed(1)}`);
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" className="h-full w-full" aria-hidden="true">
      <polyline
        points={points.join(" ")}
        className="fill-none stroke-current"
        strokeWidth={1.4}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
