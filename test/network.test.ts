import { expect, test } from "vitest";
import { inheritContents, noContents, short, takeImages } from "../components/network/contents";
import { draw } from "../components/network/drawing";
import { tidy } from "../components/network/forces";
import { discRadius, folded } from "../components/network/layout";
import { observe, settle, still } from "../components/network/motion";
import type { Place } from "../components/network/props";
import { along, bows } from "../components/network/routes";
import { fitView, toPixel, toPlace, zoom } from "../components/network/view";
import type { Faults } from "../lib/experiment/experiment";
import { distanceToSegment } from "../lib/gestures";
import type { Ready } from "../lib/worker/protocol";

const faults: Faults = { dead: [], cut: [], drop: 0, stragglers: [] };
const ready = (n: number, phases: [number, number][][], directed = false): Ready =>
  ({
    n,
    directed,
    run: 1,
    d: 3,
    task: "binary",
    points: [],
    clusters: new Int32Array(n),
    experiment: { faults },
    phases: phases.map((edges) => ({ edges, weights: Float32Array.from(edges, (_, e) => 0.1 * (e + 1)) })),
  }) as unknown as Ready;

function closest(places: readonly Place[]): number {
  let least = Infinity;
  places.forEach((p, i) => {
    for (const q of places.slice(i + 1)) least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]));
  });
  return least;
}

test("the phases of a changing topology are one picture, and each knows its own links", () => {
  const drawing = draw(
    ready(
      4,
      [
        [
          [0, 1],
          [1, 2],
        ],
        [
          [1, 2],
          [2, 3],
        ],
      ],
      true,
    ),
  );
  expect(drawing.links).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(drawing.phases.map((p) => [...p])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(drawing.weights[1]).toBeCloseTo(0.2);
});

test("nothing travels over cut links or to dead nodes, and a cut link is still there to be seen", () => {
  const drawing = draw(
    ready(4, [
      [
        [0, 1],
        [1, 2],
      ],
    ]),
    { ...faults, cut: [[3, 2]], dead: [0] },
  );
  expect(drawing.links).toContainEqual([3, 2]);
  expect([...drawing.cut]).toEqual([2]);
  expect([...drawing.phases[0]]).toEqual([1]);
});

test("however fast a run talks, no link carries more than two messages a second and nothing beats more than three times", () => {
  let motion = still;
  const started = { volleys: new Map<number, number[]>(), beats: new Set<number>(), clusterBeats: new Set<number>() };
  for (let now = 0; now < 10_000; now += 7) {
    motion = observe(motion, { phase: Math.floor(now / 7) % 3, globals: 1, clusters: 1 }, now);
    for (const { phase, start } of motion.volleys) {
      const times = started.volleys.get(phase) ?? [];
      if (!times.includes(start)) started.volleys.set(phase, [...times, start]);
    }
    for (const { start } of motion.beats) started.beats.add(start);
    for (const { start } of motion.clusterBeats) started.clusterBeats.add(start);
  }
  for (const times of started.volleys.values()) expect(times.length).toBeLessThanOrEqual(20);
  expect(started.volleys.size).toBe(3);
  expect(started.beats.size).toBeGreaterThan(15);
  expect(Math.max(started.beats.size, started.clusterBeats.size)).toBeLessThanOrEqual(30);
  expect(settle(motion, 12_000)).toEqual(still);
});

test("averagings that come many at a time beat with rest between the beats", () => {
  let motion = still;
  const started = new Set<number>();
  for (let now = 0; now < 10_000; now += 33) {
    motion = observe(motion, { phase: 0, globals: 60, clusters: 0 }, now);
    for (const { start } of motion.beats) started.add(start);
  }
  expect(started.size).toBeGreaterThan(8);
  expect(started.size).toBeLessThanOrEqual(10);
});

test("an iteration without any talk moves nothing", () => {
  expect(observe(still, { phase: -1, globals: 0, clusters: 0 }, 5)).toEqual(still);
});

test("tidying is deterministic, stays in the unit square and keeps nodes apart", () => {
  const edges = Array.from({ length: 15 }, (_, i): [number, number] => [Math.floor(i / 2), i + 1]);
  const places = tidy({ n: 16, edges });
  expect(tidy({ n: 16, edges })).toEqual(places);
  for (const p of places.flat()) expect(Math.abs(p - 0.5)).toBeLessThanOrEqual(0.5);
  expect(closest(places)).toBeGreaterThan(0.05);
  expect(tidy({ n: 1, edges: [] })).toEqual([[0.5, 0.5]]);
});

test("a folded ring has every node once, neighbours near, and more room than a circle", () => {
  for (const n of [48, 50, 64, 97, 128, 256, 1000]) {
    const places = folded(n);
    expect(places.length).toBe(n);
    for (const p of places.flat()) expect(Math.abs(p - 0.5)).toBeLessThanOrEqual(0.5);
    expect(closest(places)).toBeGreaterThan(1.3 * 0.92 * Math.sin(Math.PI / n));
    const steps = places.map((p, i) => Math.hypot(p[0] - places[(i + 1) % n][0], p[1] - places[(i + 1) % n][1]));
    expect(Math.max(...steps)).toBeLessThan(0.25);
  }
});

test("a link bows around a disc in its way and is straight otherwise", () => {
  const places: Place[] = [
    [0.1, 0.5],
    [0.5, 0.5],
    [0.9, 0.5],
    [0.5, 0.9],
  ];
  const [blocked, free] = bows(
    [
      [0, 2],
      [0, 3],
    ],
    places,
    0.05,
    false,
  );
  expect(free).toBe(0);
  const middle = along(places[0], places[2], blocked, 0.5);
  expect(distanceToSegment(middle, places[1], places[1])).toBeGreaterThan(0.05);
});

test("a directed link and its reverse are drawn apart", () => {
  const places: Place[] = [
    [0.2, 0.5],
    [0.8, 0.5],
  ];
  const [there, back] = bows(
    [
      [0, 1],
      [1, 0],
    ],
    places,
    0.05,
    true,
  );
  expect(along(places[0], places[1], there, 0.5)[1]).not.toBeCloseTo(along(places[1], places[0], back, 0.5)[1]);
});

test("the view shows every disc, and pixels and places are inverse", () => {
  const places: Place[] = [
    [0.05, 0.3],
    [0.95, 0.7],
  ];
  const radius = discRadius(places);
  const view = fitView(places, radius, 400, 900);
  for (const place of places) {
    const [x, y] = toPixel(view, place);
    const reach = radius * view.scale;
    expect(Math.min(x, y, 400 - x, 900 - y)).toBeGreaterThan(reach);
    expect(toPlace(view, [x, y])[0]).toBeCloseTo(place[0]);
  }
  const closer = zoom(view, 2, [120, 300]);
  expect(toPlace(closer, [120, 300])[1]).toBeCloseTo(toPlace(view, [120, 300])[1]);
});

test("after an edit every model's picture follows its node to the new number", () => {
  const before = noContents(3);
  takeImages(before, 3, { nodes: [0, 1, 2, -1], resolution: 1, images: Uint8ClampedArray.of(10, 20, 30, 99) });
  const after = inheritContents(before, ready(3, [[]]), ready(3, [[]]), [2, 0, -1]);
  expect(after.images.map((image) => image?.[0])).toEqual([30, 10, undefined, 99]);
});

test("numbers on discs are short and have a true minus sign", () => {
  expect([2.71928, -0.5, 123.4].map(short)).toEqual(["2.72", "−0.50", "123"]);
});
