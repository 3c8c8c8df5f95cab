import { expect, test } from "vitest";
import { addNode, connect, type DrawnGraph, disconnect, intoSquare, placed, recluster, removeNodes } from "../lib/gestures";
import { below, streamKey, uniform } from "../lib/math/random";

const path: DrawnGraph = {
  n: 4,
  directed: false,
  edges: [
    [0, 1],
    [1, 2],
    [2, 3],
  ],
  positions: [
    [0, 0],
    [0.3, 0],
    [0.6, 0],
    [0.9, 0],
  ],
  clusters: [0, 0, 1, 1],
};

test("a new node comes last, starts from the mean and joins the cluster of the node it was drawn from", () => {
  const { graph, keep } = addNode(path, [0.5, 0.5], 2);
  expect(keep).toEqual([0, 1, 2, 3, -1]);
  expect(graph.edges.at(-1)).toEqual([2, 4]);
  expect(graph.clusters).toEqual([0, 0, 1, 1, 1]);
});

test("removing a node closes the numbers up and keeps the models of the others", () => {
  const change = removeNodes(path, [0, 1]);
  expect(change?.keep).toEqual([2, 3]);
  expect(change?.graph).toEqual({
    n: 2,
    directed: false,
    edges: [[0, 1]],
    positions: [path.positions[2], path.positions[3]],
    clusters: [0, 0],
  });
  expect(removeNodes(path, [0, 1, 2, 3])).toBeNull();
});

test("an undirected link is one link whichever end it was drawn from", () => {
  expect(connect(path, 3, 0)?.graph.edges.at(-1)).toEqual([0, 3]);
  expect(connect(path, 1, 0)).toBeNull();
  expect(connect(path, 2, 2)).toBeNull();
  expect(disconnect(path, [[1, 0]])?.graph.edges.length).toBe(2);
  expect(disconnect(path, [[0, 3]])).toBeNull();
});

test("clusters are numbered in order of appearance", () => {
  expect(recluster([0, 0, 1, 1], [0], 7)).toEqual([0, 1, 2, 2]);
});

test("any picture can be brought into the unit square without bending it", () => {
  for (let trial = 0; trial < 50; trial++) {
    const key = streamKey(trial, "layout");
    const size = 0.2 + 3 * uniform(key, 0);
    const points = Array.from(
      { length: 2 + below(key, 1, 8) },
      (_, i) => [size * uniform(key, 9 + 2 * i) - 1, size * uniform(key, 10 + 2 * i)] as const,
    );
    const placing = intoSquare(points);
    for (const [x, y] of points.map((p) => placed(placing, p))) {
      expect(Math.min(x, y)).toBeGreaterThan(-1e-9);
      expect(Math.max(x, y)).toBeLessThan(1 + 1e-9);
    }
    const again = intoSquare(points.map((p) => placed(placing, p)));
    expect(again.scale).toBeCloseTo(1, 6);
    expect(Math.hypot(...again.shift)).toBeCloseTo(0, 6);
  }
});
