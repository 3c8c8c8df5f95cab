import type { Link, Point } from "./gesture";

/** A graph drawn by hand: the parameters of the `custom` topology. Undirected links are listed once, smaller end first. */
export interface DrawnGraph {
  readonly n: number;
  readonly edges: readonly Link[];
  readonly directed: boolean;
  /** n places in the unit square, y down. */
  readonly positions: readonly Point[];
  /** Cluster of each node, 0…c−1; absent when all are in one. */
  readonly clusters?: readonly number[];
}

/** A new graph, and where its nodes' models come from: keep[j] is the old number of new node j, −1 for a new node. */
export interface Change {
  readonly graph: DrawnGraph;
  readonly keep: readonly number[];
}

const unchanged = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** An undirected link has one spelling: the smaller end first. */
const spelled = (from: number, to: number, directed: boolean): Link => (directed || from < to ? [from, to] : [to, from]);
const same = (a: Link, b: Link): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether `from` already sends to `to`. */
export function linked(graph: Pick<DrawnGraph, "edges" | "directed">, from: number, to: number): boolean {
  const wanted = spelled(from, to, graph.directed);
  return graph.edges.some((edge) => same(edge, wanted));
}

/** A new node at `at`, the last in number, in the cluster of `from` and linked from it when given. */
export function addNode(graph: DrawnGraph, at: Point, from: number | null = null): Change {
  const { n } = graph;
  return {
    graph: {
      ...graph,
      n: n + 1,
      edges: from === null ? graph.edges : [...graph.edges, [from, n]],
      positions: [...graph.positions, at],
      ...(graph.clusters && { clusters: [...graph.clusters, graph.clusters[from ?? n - 1] ?? 0] }),
    },
    keep: [...unchanged(n), -1],
  };
}

/** Takes nodes out with their links; the numbers above close up. One node always stays: null when none would. */
export function removeNodes(graph: DrawnGraph, nodes: readonly number[]): Change | null {
  const gone = new Set(nodes);
  const keep = unchanged(graph.n).filter((i) => !gone.has(i));
  if (keep.length === 0) return null;
  const number = new Map(keep.map((old, now) => [old, now]));
  const edges = graph.edges.flatMap(([i, j]): Link[] => {
    const [a, b] = [number.get(i), number.get(j)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const clusters = graph.clusters && consecutive(keep.map((i) => graph.clusters?.[i] ?? 0));
  return {
    graph: { n: keep.length, edges, directed: graph.directed, positions: keep.map((i) => graph.positions[i]), clusters },
    keep,
  };
}

/** A link more; null when it is there already or would lead a node to itself. */
export function connect(graph: DrawnGraph, from: number, to: number): Change | null {
  if (from === to || linked(graph, from, to)) return null;
  return { graph: { ...graph, edges: [...graph.edges, spelled(from, to, graph.directed)] }, keep: unchanged(graph.n) };
}

/** Some links less; null when none of them is there. */
export function disconnect(graph: DrawnGraph, links: readonly Link[]): Change | null {
  const gone = links.map(([i, j]) => spelled(i, j, graph.directed));
  const edges = graph.edges.filter((edge) => !gone.some((link) => same(link, edge)));
  return edges.length === graph.edges.length ? null : { graph: { ...graph, edges }, keep: unchanged(graph.n) };
}

/** Paints nodes with a cluster and renumbers the clusters 0…c−1 in order of first appearance. */
export function recluster(clusters: ArrayLike<number>, nodes: readonly number[], cluster: number): number[] {
  const painted = new Set(nodes);
  return consecutive(Array.from(clusters, (old, i) => (painted.has(i) ? cluster : old)));
}

/** Places after moving some nodes. */
export function move(positions: readonly Point[], nodes: readonly number[], by: Point): Point[] {
  const moved = new Set(nodes);
  return positions.map((p, i) => (moved.has(i) ? [p[0] + by[0], p[1] + by[1]] : p));
}

function consecutive(labels: readonly number[]): number[] {
  const names = new Map<number, number>();
  for (const label of labels) if (!names.has(label)) names.set(label, names.size);
  return labels.map((label) => names.get(label) as number);
}

/** x ↦ scale·x + shift, the same scale in both directions. */
export interface Placing {
  readonly scale: number;
  readonly shift: Point;
}

/** The gentlest placing that brings all positions back into the unit square: the identity when they are in it. */
export function intoSquare(positions: readonly Point[]): Placing {
  const range = (axis: 0 | 1) => [Math.min(...positions.map((p) => p[axis])), Math.max(...positions.map((p) => p[axis]))];
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const scale = Math.min(1, 1 / Math.max(right - left, bottom - top, 1e-9));
  const inside = (low: number, high: number) => Math.max(-scale * low, Math.min(0, 1 - scale * high));
  return { scale, shift: [inside(left, right), inside(top, bottom)] };
}

export const placed = ({ scale, shift }: Placing, [x, y]: Point): Point => [scale * x + shift[0], scale * y + shift[1]];
