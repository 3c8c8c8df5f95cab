import { normal, permutation, streamKey, uniform } from "@/lib/math/random";
import type { Choice } from "@/lib/registry";

/** A point on the plane [−6, 6]², of the first class (−1, orange) or the second (+1, blue). */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: -1 | 1;
}
export type Brush = -1 | 1 | "eraser";

export const EXTENT = 6;
export const MOST_POINTS = 2000;
/** Radius of the brush. */
export const REACH = 0.75;
/** Points that one touch of the brush leaves. */
const PER_TOUCH = 3;
const PER_CLOUD = 30;
/** Every so many points one is held out to judge by. */
const HELD_OUT = 5;

const fine = (x: number) => Math.round(100 * Math.max(-EXTENT, Math.min(EXTENT, x))) / 100 + 0;
/** The stream of the next touch: what is painted depends on nothing but what was painted before. */
const stream = (points: readonly Point[]) => streamKey(points.length, "data", points.length);

function add(
  points: readonly Point[],
  label: -1 | 1,
  count: number,
  place: (key: number, i: number) => readonly [number, number],
) {
  const key = stream(points);
  const room = Math.min(count, MOST_POINTS - points.length);
  const more = Array.from({ length: Math.max(0, room) }, (_, i): Point => {
    const [x, y] = place(key, i);
    return { x: fine(x), y: fine(y), label };
  });
  return [...points, ...more];
}

/** The points after one touch of a brush. */
export function touch(points: readonly Point[], brush: Brush, x: number, y: number): readonly Point[] {
  if (brush === "eraser") return points.filter((point) => Math.hypot(point.x - x, point.y - y) > REACH);
  return add(points, brush, PER_TOUCH, (key, i) => {
    const [radius, angle] = [REACH * Math.sqrt(uniform(key, 2 * i)), 2 * Math.PI * uniform(key, 2 * i + 1)];
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The points with a round cloud of one class more, somewhere on the plane. */
export function cloud(points: readonly Point[], label: -1 | 1): readonly Point[] {
  const key = stream(points);
  const centre = [0, 1].map((slot) => 8 * uniform(key, 1000 + slot) - 4);
  return add(points, label, PER_CLOUD, (_, i) => [
    centre[0] + 0.9 * normal(key, 2 * i),
    centre[1] + 0.9 * normal(key, 2 * i + 1),
  ]);
}

export const countOf = (points: readonly Point[], label: -1 | 1): number =>
  points.reduce((count, point) => count + Number(point.label === label), 0);

/** The painted points as a data set, every fifth held out. */
export function toTable(points: readonly Point[]): Choice {
  const order = permutation(streamKey(1, "holdout"), points.length);
  const table = (some: readonly Point[]) => ({
    features: some.map(({ x, y }) => [x, y]),
    labels: some.map(({ label }) => label),
  });
  const held = new Set(order.subarray(0, Math.floor(points.length / HELD_OUT)));
  const train = points.filter((_, i) => !held.has(i));
  const test = points.filter((_, i) => held.has(i));
  return { kind: "table", ...table(train), task: "binary", ...(test.length > 0 && { test: table(test) }) };
}

interface Rows {
  readonly features?: readonly (readonly number[])[];
  readonly labels?: readonly number[];
}

/** The points of a data set that could have been painted; none of any other. */
export function fromTable(dataset: Choice): readonly Point[] {
  if (dataset.kind !== "table") return [];
  const pointsOf = ({ features = [], labels = [] }: Rows): Point[] =>
    features.flatMap(([x, y], i) => {
      const label = labels[i];
      return label === 1 || label === -1 ? [{ x, y, label }] : [];
    });
  const points = [...pointsOf(dataset as Rows), ...pointsOf((dataset.test ?? {}) as Rows)];
  const plane = ((dataset as Rows).features ?? []).every((row) => row.length === 2);
  const inside = points.every(({ x, y }) => Math.abs(x) <= EXTENT && Math.abs(y) <= EXTENT);
  return plane && inside && points.length <= MOST_POINTS ? points : [];
}
