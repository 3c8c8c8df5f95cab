import { describe, expect, test } from "vitest";
import type { Frame } from "@/lib/engine";
import { stops, sweepGrid } from "@/lib/engine/sweep";
import { paretoFront } from "@/lib/engine/sweep-front";
import { measure, suggestTarget } from "@/lib/engine/sweep-metrics";
import { resample, spread } from "@/lib/engine/sweep-seeds";
import { defaultExperiment, parseExperiment } from "@/lib/experiment";
import { type AxisChoice, axisOf, sweepAxes } from "@/lib/store/compare-axes";
import { ofSize, sizeOf } from "@/lib/store/compare-size";

const frame = (iteration: number, loss: number, more: Partial<Frame> = {}): Frame => ({
  iteration,
  loss,
  nodeLoss: { min: loss - 1, mean: loss, max: loss + 1 },
  consensusDistance: loss,
  averaging: "neighbors",
  bytesPerNode: 10 * iteration,
  payloadBits: 0,
  seconds: iteration / 2,
  ...more,
});
const axes = sweepAxes(defaultExperiment);
const axis = (id: string): AxisChoice => axes.find((each) => each.id === id)!;
const grid = (across: string, xs: readonly unknown[], down: string, ys: readonly unknown[]) =>
  sweepGrid(defaultExperiment, axisOf(axis(across), xs), axisOf(axis(down), ys));

describe("the grid of a sweep", () => {
  test("is every pair of values, row by row, all else unchanged", () => {
    const cells = grid("algorithm.H", [1, 8], "optimizer.learningRate", [0.1, 0.3]);
    expect(cells.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(cells[3]!.experiment).toEqual({
      ...defaultExperiment,
      algorithm: { kind: "gossip-pga", H: 8 },
      optimizer: { ...defaultExperiment.optimizer, learningRate: 0.3 },
    });
  });

  test("keeps the number of nodes on another graph, and lets weights that were the default follow", () => {
    const [torus, exponential] = grid("topology", ["torus", "static-exponential"], "seed", [1]);
    expect(torus!.experiment).toMatchObject({ topology: { rows: 4, cols: 4 }, weights: { kind: "metropolis" } });
    expect(exponential!.experiment).toMatchObject({ topology: { n: 16 }, weights: { kind: "topology" } });
  });

  test("sizes a graph after it was chosen, whichever direction chose it", () => {
    for (const cells of [grid("n", [12], "topology", ["torus"]), grid("topology", ["torus"], "n", [12])])
      expect(cells[0]!.experiment!.topology).toEqual({ kind: "torus", rows: 3, cols: 4 });
  });

  test("has the sentence of the refusal where two values make no sense together", () => {
    const [gossip, pga] = grid("algorithm.H", [4], "algorithm", ["gossip-sgd", "gossip-pga"]);
    expect(gossip!.experiment).toBeNull();
    expect(gossip!.refusal).toMatch(/^algorithm\.H: .*gossip-sgd.* takes no parameters\.$/);
    expect(pga!.refusal).toBeNull();
    expect(grid("n", [12], "topology", ["hypercube"])[0]!.refusal).toMatch(/^topology/);
    expect(grid("optimizer.learningRate", [-1, "fast"], "seed", [1]).map(({ experiment }) => experiment)).toEqual([null, null]);
  });

  test("makes valid experiments of all usual values, apart from graphs that have rules of their own", () => {
    for (const each of axes.filter(({ whole }) => !whole)) {
      const cells = sweepGrid(defaultExperiment, axisOf(each, each.usual), axisOf(axis("seed"), [each.id === "seed" ? 7 : 1]));
      expect([each.id, cells.map(({ refusal }) => refusal)]).toEqual([each.id, cells.map(() => null)]);
    }
  });

  test("changes what each axis says it changes", () => {
    for (const each of axes) {
      const [other] = each.usual.filter((value) => value !== each.now);
      expect(each.put(defaultExperiment, other), each.id).not.toEqual(defaultExperiment);
    }
  });
});

describe("graphs of a given size", () => {
  test("are as square as the number allows", () => {
    expect(ofSize({ kind: "grid", rows: 2, cols: 2 }, 36)).toMatchObject({ rows: 6, cols: 6 });
    expect(ofSize({ kind: "torus", rows: 2, cols: 2 }, 7)).toMatchObject({ rows: 1, cols: 7 });
    expect(ofSize({ kind: "clusters", count: 2, size: 2 }, 12)).toMatchObject({ count: 3, size: 4 });
    for (const kind of ["ring", "torus", "clusters"]) {
      const { topology } = parseExperiment({ topology: { kind } });
      expect(sizeOf(ofSize(topology, 16))).toBe(16);
    }
  });
});

describe("where a run is measured", () => {
  test("ends with its last iteration and never twice at one", () => {
    expect(stops(5, 97)).toEqual([1, 2, 3, 4, 5]);
    expect(stops(0, 97)).toEqual([]);
    for (const length of [96, 97, 100, 2000, 12_345]) {
      const at = stops(length, 97);
      expect(at.at(-1)).toBe(length);
      expect(at.length).toBeLessThanOrEqual(98);
      expect(at.every((t, i) => i === 0 || t > at[i - 1]!)).toBe(true);
      expect(at[0]).toBeGreaterThan(0);
    }
  });
  test("sees averagings about as often as they happen", () => {
    for (const period of [2, 3, 4, 5, 8, 10, 16, 20]) {
      const at = stops(2000, 97);
      const share = at.filter((t) => t % period === 0).length / at.length;
      expect(share).toBeLessThan(1.6 / period);
      expect(share).toBeGreaterThan(0.4 / period);
    }
  });
});

describe("metrics of a finished run", () => {
  const frames = [frame(0, 8), frame(1, 4, { accuracy: 0.5 }), frame(2, 2), frame(3, 3, { accuracy: 0.9 })];
  test("are the last frame's, or the cost at which the target was first reached", () => {
    expect(measure(frames, "loss", 0)).toBe(3);
    expect(measure(frames, "accuracy", 0)).toBe(0.9);
    expect(measure(frames, "bytesToTarget", 2.5)).toBe(20);
    expect(measure(frames, "secondsToTarget", 4)).toBe(0.5);
  });
  test("are not numbers where nothing was measured or the target was missed", () => {
    expect(measure(frames, "suboptimality", 0)).toBeNaN();
    expect(measure(frames, "bytesToTarget", 1)).toBeNaN();
    expect(measure([], "loss", 1)).toBeNaN();
  });
  test("average the consensus distance over the last quarter, in which it may touch zero", () => {
    const late = [1, 1, 1, 1, 1, 1, 0, 4].map((loss, t) => frame(t, loss));
    expect(measure(late, "consensusDistance", 0)).toBe(2);
  });
  test("suggest a target that half of the runs reach", () => {
    expect(suggestTarget([])).toBeNaN();
    expect(suggestTarget([[frame(9, 0.1234)], [frame(9, 0.02)], [frame(9, 7)]])).toBe(0.13);
    expect(suggestTarget([[frame(9, 0.12)]])).toBe(0.12);
  });
});

describe("the Pareto front", () => {
  test("holds what no other point beats, by growing cost", () => {
    const points = [
      { cost: 3, loss: 1 },
      { cost: 1, loss: 5 },
      { cost: 2, loss: 2 },
      { cost: 2, loss: 3 },
      { cost: 4, loss: 1 },
      { cost: 1, loss: Number.NaN },
      { cost: Infinity, loss: 0 },
    ];
    expect(paretoFront(points)).toEqual([points[1], points[2], points[0]]);
    expect(paretoFront([])).toEqual([]);
  });
  test("of random points: none on it is beaten, each off it is", () => {
    const points = Array.from({ length: 200 }, (_, i) => ({ cost: (i * 7919) % 101, loss: (i * 104_729) % 97 }));
    const front = paretoFront(points);
    type Point = (typeof points)[number];
    const beats = (a: Point, b: Point) => a.cost <= b.cost && a.loss <= b.loss && (a.cost < b.cost || a.loss < b.loss);
    for (const point of points) {
      const same = front.some(({ cost, loss }) => cost === point.cost && loss === point.loss);
      expect(front.some((other) => beats(other, point))).toBe(!same);
    }
  });
});

describe("several seeds", () => {
  const a = [frame(0, 4, { accuracy: 0.2 }), frame(1, 2), frame(2, 1), frame(4, 1)];
  const b = [frame(0, 6), frame(2, 3), frame(3, 0), frame(4, 5)];
  test("are brought to the iterations that all of them have", () => {
    expect(resample([a, b]).map((frames) => frames.map(({ iteration }) => iteration))).toEqual([
      [0, 2, 4],
      [0, 2, 4],
    ]);
    expect(resample([a, []])).toEqual([[], []]);
  });
  test("have a mean between their least and greatest values, and leave out what only some measured", () => {
    const { mean, low, high } = spread([a, b]);
    expect(mean.map(({ loss }) => loss)).toEqual([5, 2, 3]);
    expect(low.map(({ loss }) => loss)).toEqual([4, 1, 1]);
    expect(high.map(({ loss }) => loss)).toEqual([6, 3, 5]);
    expect(mean[0]!.accuracy).toBeUndefined();
    expect(high[1]!.nodeLoss).toEqual({ min: 2, mean: 3, max: 4 });
  });
  test("of one run are that run", () => {
    const { mean, low, high } = spread([b]);
    expect([mean, low, high].every((each) => each.every(({ loss }, i) => loss === b[i]!.loss))).toBe(true);
    expect(spread([])).toEqual({ mean: [], low: [], high: [] });
  });
});
