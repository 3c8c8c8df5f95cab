import { describe, expect, test } from "vitest";
import type { Dataset } from "../lib/data";
import { datasets, deal, partitions } from "../lib/data";
import { dirichletProportions, logGamma } from "../lib/data/partitions/proportions";
import { streamKey } from "../lib/math/random";
import type { Choice } from "../lib/registry";

const dataset = (choice: Choice, n = 16) => datasets.make(datasets.parse(choice), { seed: 1, n });
const part = (choice: Choice, given: Dataset, n: number, seed = 1) =>
  partitions.make(partitions.parse(choice), { dataset: given, n, seed });

const dealers = partitions.ids.filter((kind) => kind !== "given");
const sets: Choice[] = [
  { kind: "spiral" },
  { kind: "hills" },
  { kind: "digits", samples: 300 },
  { kind: "logistic", samplesPerNode: 20 },
];

describe.each(dealers)("%s", (kind) => {
  test.each(sets)("deals every sample of $kind to some node, and every node at least one", (choice) => {
    const made = dataset(choice);
    for (const n of kind === "by-label" ? [10, 50] : [1, 2, 16, 50]) {
      const owners = part({ kind }, made, n);
      expect(owners.length).toBe(made.count);
      expect([...new Set(owners)].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      expect(part({ kind }, made, n)).toEqual(owners);
    }
  });

  test("gives every node one sample when there are as many as nodes, and refuses fewer", () => {
    const made = dataset({ kind: "circle", samples: 20 });
    expect(new Set(part({ kind }, made, 20)).size).toBe(20);
    expect(() => part({ kind }, made, 21)).toThrow(
      "dataset: 20 samples are too few for 21 nodes. Every node needs at least one.",
    );
  });

  test("has nothing to deal of `values`", () => {
    expect(part({ kind }, dataset({ kind: "values" }), 16)).toHaveLength(0);
  });
});

test("deal keeps every sample, by node, in stable order", () => {
  const made = dataset({ kind: "spiral", samples: 100 });
  const owners = part({ kind: "dirichlet" }, made, 7);
  const shards = deal(made, owners, 7);
  for (let i = 0; i < 7; i++) {
    const mine = [...owners.keys()].filter((row) => owners[row] === i);
    expect(shards.offsets[i + 1] - shards.offsets[i]).toBe(mine.length);
    mine.forEach((row, k) => {
      const at = shards.offsets[i] + k;
      expect([...shards.features.slice(2 * at, 2 * at + 2), shards.labels[at]]).toEqual([
        ...made.features.slice(2 * row, 2 * row + 2),
        made.labels[row],
      ]);
    });
  }
});

/** Samples of each node by class, and the total per node. */
function counts(made: Dataset, owners: Int32Array, n: number) {
  const classes = made.classes ?? 2;
  const table = Array.from({ length: n }, () => new Array<number>(classes).fill(0));
  owners.forEach((i, row) => {
    table[i][made.task === "binary" ? Number(made.labels[row] > 0) : made.labels[row]]++;
  });
  return table.map((byClass) => ({ byClass, total: byClass.reduce((a, b) => a + b, 0) }));
}

test("iid and dirichlet deal equally many, by-region too", () => {
  const made = dataset({ kind: "digits", samples: 1000 });
  for (const kind of ["iid", "dirichlet", "by-region"])
    for (const { total } of counts(made, part({ kind }, made, 16), 16)) expect([62, 63]).toContain(total);
});

test("dirichlet: large α is nearly uniform, small α nearly one class per node", () => {
  const made = dataset({ kind: "digits", samples: 5000 });
  const largest = (alpha: number) =>
    counts(made, part({ kind: "dirichlet", alpha }, made, 10), 10).map(({ byClass, total }) => Math.max(...byClass) / total);
  for (const share of largest(1000)) expect(share).toBeLessThan(0.15);
  const small = largest(0.01);
  expect(small.reduce((a, b) => a + b) / 10).toBeGreaterThan(0.55);
});

test.each([1, 2, 3, 10, 50])("by-label: no node sees more than %i labels", (labelsPerNode) => {
  const made = dataset({ kind: "digits", samples: 400 });
  for (const { byClass } of counts(made, part({ kind: "by-label", labelsPerNode }, made, 16), 16)) {
    expect(byClass.filter((count) => count > 0).length).toBeLessThanOrEqual(labelsPerNode);
  }
});

test("by-label: too few seats for the classes is a sentence", () => {
  expect(() => part({ kind: "by-label", labelsPerNode: 2 }, dataset({ kind: "digits" }), 4)).toThrow(
    "partition.labelsPerNode: 4 nodes with 2 labels each cannot hold 10 classes. Allowed is at least 3.",
  );
});

test("by-region: a node's points lie in its own sector or slice", () => {
  const plane = dataset({ kind: "gaussians", samples: 200 });
  const owners = part({ kind: "by-region" }, plane, 4);
  const [cx, cy] = [0, 1].map((j) => plane.features.reduce((sum, x, k) => sum + (k % 2 === j ? x : 0), 0) / plane.count);
  const angle = (row: number) => Math.atan2(plane.features[2 * row + 1] - cy, plane.features[2 * row] - cx);
  const rows = [...owners.keys()].sort((a, b) => angle(a) - angle(b));
  expect(rows.map((row) => owners[row])).toEqual([...owners].sort((a, b) => a - b));

  const line = dataset({
    kind: "table",
    features: [
      [5, 0, 0],
      [-4, 0, 0.1],
      [1, 0.1, 0],
      [-2, 0, 0],
    ],
    labels: [1, 2, 3, 5],
  });
  const slices = part({ kind: "by-region" }, line, 2);
  expect(slices[0]).toBe(slices[2]);
  expect(slices[1]).toBe(slices[3]);
  expect(slices[0]).not.toBe(slices[1]);
});

test("quantity-skew: small α gives a few nodes nearly everything, large α equal amounts", () => {
  const made = dataset({ kind: "spiral", samples: 2000 });
  const most = (alpha: number) =>
    Math.max(...counts(made, part({ kind: "quantity-skew", alpha }, made, 10), 10).map(({ total }) => total));
  expect(most(0.05)).toBeGreaterThan(800);
  expect(most(1000)).toBeLessThan(240);
});

test("given: owners as the dataset says, else a sentence", () => {
  const table = { kind: "table", features: [[1], [2], [3]], labels: [1, 2, 4], nodes: [2, 0, 2] };
  expect([...part({ kind: "given" }, dataset(table), 16)]).toEqual([2, 0, 2]);
  expect(() => part({ kind: "given" }, dataset({ kind: "spiral" }), 16)).toThrow(
    "partition.kind: “given” needs a data set that names its owners",
  );
});

test("gamma draws have their mean and variance, and tiny shapes do not vanish", () => {
  for (const shape of [0.3, 1, 4.5]) {
    const draws = Array.from({ length: 100_000 }, (_, i) => Math.exp(logGamma(streamKey(5, "partition", i), shape)));
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(variance / shape).toBeCloseTo(1, 1);
  }
  const parts = dirichletProportions(0.001, 10, (j) => streamKey(1, "partition", j));
  expect(parts.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});
