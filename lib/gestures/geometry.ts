import { canvas, type Link, type Point, type Target } from "./gesture";

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Distance from p to the segment ab. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return distance(p, [a[0] + t * dx, a[1] + t * dy]);
}

/** Whether the open segments ab and cd cross. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Places in `paths` of the polylines that the stroke ab crosses. */
export function crossed(a: Point, b: Point, paths: readonly (readonly Point[])[]): number[] {
  return paths.flatMap((path, link) => (path.some((p, k) => k > 0 && crosses(a, b, path[k - 1], p)) ? [link] : []));
}

/** A straight polyline for each link. */
export const straight = (links: readonly Link[], positions: readonly Point[]): Point[][] =>
  links.map(([i, j]) => [positions[i], positions[j]]);

/** What lies at p: the nearest node within `reach` of its centre, else the nearest link within `linkReach`, else the canvas. */
export function hit(
  p: Point,
  positions: readonly Point[],
  paths: readonly (readonly Point[])[],
  reach: number,
  linkReach: number,
): Target {
  let best = canvas as Target;
  let nearest = reach;
  positions.forEach((position, node) => {
    const away = distance(p, position);
    if (away <= nearest) [best, nearest] = [{ on: "node", node }, away];
  });
  if (best.on === "node") return best;
  nearest = linkReach;
  paths.forEach((path, link) => {
    for (let k = 1; k < path.length; k++) {
      const away = distanceToSegment(p, path[k - 1], path[k]);
      if (away <= nearest) [best, nearest] = [{ on: "link", link }, away];
    }
  });
  return best;
}

/** Nodes inside the rectangle with corners a and b. */
export function within(a: Point, b: Point, positions: readonly Point[]): number[] {
  const between = (x: number, p: number, q: number) => x >= Math.min(p, q) && x <= Math.max(p, q);
  return positions.flatMap((p, node) => (between(p[0], a[0], b[0]) && between(p[1], a[1], b[1]) ? [node] : []));
}

export const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The node one would expect to reach by an arrow key: near, and more ahead than aside. `from` itself when there is none. */
export function towards(positions: readonly Point[], from: number, direction: Point): number {
  let best = from;
  let least = Infinity;
  positions.forEach((p, node) => {
    const [dx, dy] = [p[0] - positions[from][0], p[1] - positions[from][1]];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1] - dy * direction[0]);
    const cost = ahead + 2 * aside;
    if (node !== from && ahead > 1e-9 && aside <= 2 * ahead && cost < least) [best, least] = [node, cost];
  });
  return best;
}

/** A free place beside a node, at the usual spacing: of twelve directions the one with most room, in the unit square if possible. */
export function beside(positions: readonly Point[], node: number): Point {
  const [x, y] = positions[node] ?? [0.5, 0.5];
  if (positions.length === 0) return [x, y];
  const spacings = positions.map((p) => Math.min(0.34, ...positions.map((q) => distance(p, q) || 1))).sort((a, b) => a - b);
  const away = 0.9 * spacings[Math.floor(spacings.length / 2)];
  let best: Point = [x, y];
  let most = -Infinity;
  for (let k = 0; k < 12; k++) {
    const p: Point = [x + away * Math.cos((k * Math.PI) / 6), y + away * Math.sin((k * Math.PI) / 6)];
    const outside = Math.max(0, -p[0], -p[1], p[0] - 1, p[1] - 1);
    const room = Math.min(...positions.map((q) => distance(p, q))) - 2 * outside;
    if (room > most + 1e-9) [best, most] = [p, room];
  }
  return best;
}
