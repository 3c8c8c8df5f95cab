/**
 * Places in the unit square for drawing, [x, y] with y growing downwards. Everything stays inside a margin of 0.05.
 */
export type Point = readonly [x: number, y: number];

/** n points on a circle, the first at `start` radians clockwise from the top, the others clockwise after it. */
export function circle(n: number, center: Point = [0.5, 0.5], radius = 0.45, start = 0): Point[] {
  if (n === 1) return [center];
  return Array.from({ length: n }, (_, i) => {
    const angle = start + (2 * Math.PI * i) / n;
    return [center[0] + radius * Math.sin(angle), center[1] - radius * Math.cos(angle)];
  });
}

/** rows × cols points in row-major order, equally far apart in both directions, centred. */
export function lattice(rows: number, cols: number): Point[] {
  const gap = 0.9 / Math.max(rows - 1, cols - 1, 1);
  const points: Point[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) points.push([0.5 + gap * (c - (cols - 1) / 2), 0.5 + gap * (r - (rows - 1) / 2)]);
  return points;
}

/**
 * Groups of nodes, each on its own small circle, the groups themselves on a large one; neighbouring groups stay two fifths
 * of their width apart, their discs (two thirds as wide as the nodes are apart) included: room for an outline around each.
 */
export function groups(count: number, size: number): Point[] {
  if (size === 1) return circle(count);
  const sine = Math.sin(Math.PI / count);
  const reach = 1 + 0.67 * Math.sin(Math.PI / size);
  const radius = count === 1 ? 0.45 : (0.45 * sine) / (1.4 * reach + sine);
  return circle(count, [0.5, 0.5], count === 1 ? 0 : 0.45 - radius).flatMap((center) => circle(size, center, radius));
}

/** Any points, moved and scaled (with their proportions kept) to fill the square inside its margin. */
export function fitted(points: readonly Point[]): Point[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const middle = (v: number[]) => (Math.min(...v) + Math.max(...v)) / 2;
  const extent = (v: number[]) => Math.max(...v) - Math.min(...v);
  const scale = 0.9 / (Math.max(extent(xs), extent(ys)) || 1);
  const [cx, cy] = [middle(xs), middle(ys)];
  return points.map(([x, y]) => [0.5 + scale * (x - cx), 0.5 + scale * (y - cy)]);
}
