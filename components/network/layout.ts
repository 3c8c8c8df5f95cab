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

/** Radius of the discs in unit squares: as large as the spacing of the nodes allows. */
export function discRadius(places: readonly Place[]): number {
  if (places.length < 2) return 0.13;
  const nearest = places.map((p, i) =>
    places.reduce((least, q, j) => (i === j ? least : Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]))), Infinity),
  );
  nearest.sort((a, b) => a - b);
  const usual = nearest[Math.floor(0.4 * places.length)];
  return Math.max(0.002, Math.min(0.13, 0.335 * usual, 0.45 * nearest[0] + 0.1 * usual));
}

/**
 * A ring of many nodes folded like a ribbon, up and down between two circles, so that its discs have two or three times
 * the room they would have on one circle; neighbours stay neighbours. Begins at the top, clockwise.
 */
export function folded(n: number, rim = 0.46): Place[] {
  const inner = (k: number) => rim / (1 + ((k - 1) * 2 * Math.PI * k) / n);
  const room = (k: number) => (2 * Math.PI * k * inner(k)) / n;
  const sizes = Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, k) => k + 1);
  const roomy = sizes.filter((k) => room(k) > 0.85 * Math.max(...sizes.map(room)));
  // The shortest folds that are roomy enough, of equal length where n allows.
  const perFold = roomy.find((k) => n % (2 * k) === 0) ?? roomy[0];
  const folds = 2 * Math.max(1, Math.round(n / perFold / 2));
  return Array.from({ length: folds }, (_, fold) => {
    const first = Math.floor((fold * n) / folds);
    const count = Math.floor(((fold + 1) * n) / folds) - first;
    const angle = (2 * Math.PI * (fold + 0.5)) / folds;
    return Array.from({ length: count }, (_, k): Place => {
      const up = count === 1 ? 1 : k / (count - 1);
      const radius = inner(perFold) + (rim - inner(perFold)) * (fold % 2 === 0 ? up : 1 - up);
      return [0.5 + radius * Math.sin(angle), 0.5 - radius * Math.cos(angle)];
    });
  }).flat();
}
