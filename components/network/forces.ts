import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { streamKey, uniform } from "@/lib/math/random";
import type { Place } from "./props";

interface Structure {
  readonly n: number;
  readonly edges: readonly (readonly [number, number])[];
}

/**
 * Places for a graph by a force simulation (links as springs, nodes repelling), always the same for the same graph.
 * With `start` it begins from there, so that a picture is tidied up rather than thrown about.
 */
export function tidy({ n, edges }: Structure, start?: readonly Place[]): Place[] {
  const key = streamKey(1, "layout");
  let slot = 0;
  const spread = 30 * Math.sqrt(n);
  const nodes: SimulationNodeDatum[] = Array.from({ length: n }, (_, i) =>
    start ? { x: spread * (start[i][0] - 0.5), y: spread * (start[i][1] - 0.5) } : {},
  );
  const simulation = forceSimulation(nodes)
    .randomSource(() => uniform(key, slot++))
    .force("repel", forceManyBody().strength(-90).theta(0.8).distanceMax(260))
    .force(
      "link",
      forceLink(edges.map(([source, target]) => ({ source, target })))
        .distance(34)
        .iterations(2),
    )
    .force("apart", forceCollide(16))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06))
    .stop();
  simulation.tick(n > 400 ? 120 : 300);
  return square(nodes.map(({ x = 0, y = 0 }) => [x, y]));
}

/** Fills the unit square up to a margin, keeping proportions; a single node goes in the middle. */
function square(places: readonly Place[], margin = 0.06): Place[] {
  const range = (axis: 0 | 1) => [Math.min(...places.map((p) => p[axis])), Math.max(...places.map((p) => p[axis]))];
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const scale = (1 - 2 * margin) / Math.max(right - left, bottom - top, 1e-9);
  const centre = (value: number, low: number, high: number) => 0.5 + (value - (low + high) / 2) * scale;
  return places.map(([x, y]) => [centre(x, left, right), centre(y, top, bottom)]);
}
