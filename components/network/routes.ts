import { distanceToSegment, type Link } from "@/lib/gestures";
import type { Place } from "./props";

/**
 * How far each link bows to its right, in unit squares: 0 for a straight line, so that a link neither runs under a disc
 * that is not its own nor lies on its own reverse.
 */
export function bows(links: readonly Link[], places: readonly Place[], radius: number, directed: boolean): Float32Array {
  const key = (i: number, j: number) => i * places.length + j;
  const present = new Set(links.map(([i, j]) => key(i, j)));
  const centre = [0, 1].map((axis) => places.reduce((sum, p) => sum + p[axis], 0) / Math.max(1, places.length));
  // Beyond a million checks the picture is a hairball anyway.
  const careful = links.length * places.length < 1e6;
  return Float32Array.from(links, ([i, j]) => {
    const [a, b] = [places[i], places[j]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (directed && present.has(key(j, i))) return Math.max(0.6 * radius, 0.12 * length);
    const blocked = careful && places.some((p, k) => k !== i && k !== j && distanceToSegment(p, a, b) < 0.9 * radius);
    if (!blocked) return 0;
    const outward = ((a[0] + b[0]) / 2 - centre[0]) * (a[1] - b[1]) + ((a[1] + b[1]) / 2 - centre[1]) * (b[0] - a[0]);
    return (outward < 0 ? -1 : 1) * Math.max(2.6 * radius, 0.2 * length);
  });
}

/** The control point of the quadratic curve from a to b that bows by `bow`. */
export function control(a: Place, b: Place, bow: number): [number, number] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [(a[0] + b[0]) / 2 - (dy / length) * bow, (a[1] + b[1]) / 2 + (dx / length) * bow];
}

/** The point at t ∈ [0, 1] of that curve. */
export function along(a: Place, b: Place, bow: number, t: number): [number, number] {
  if (bow === 0) return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  const c = control(a, b, bow);
  const at = (axis: 0 | 1) => (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * c[axis] + t * t * b[axis];
  return [at(0), at(1)];
}

/** The curve as a polyline, for hitting and cutting. */
export const polyline = (a: Place, b: Place, bow: number): Place[] =>
  bow === 0 ? [a, b] : Array.from({ length: 9 }, (_, k) => along(a, b, bow, k / 8));
