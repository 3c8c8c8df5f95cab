import { describe, expect, test } from "vitest";
import { datasets, defaultPartition, inferTask } from "../lib/data";
import type { Choice } from "../lib/registry";

const make = (choice: Choice, seed = 1, n = 4) => datasets.make(datasets.parse(choice), { seed, n });
const sentence = (choice: Choice, n = 4): string => {
  try {
    make(choice, 1, n);
  } catch (refusal) {
    return (refusal as Error).message;
  }
  return "";
};

describe.each(datasets.ids)("%s", (kind) => {
  test("is a pure function of its parameters and the seed", () => {
    expect(make({ kind })).toEqual(make({ kind }));
  });

  test("has the shapes it claims, finite numbers and labels that fit its task", () => {
    const made = make({ kind });
    for (const samples of made.heldOut ? [made, made.heldOut] : [made]) {
      expect(samples.p).toBe(made.p);
      expect(samples.features.length).toBe(samples.count * samples.p);
      expect(samples.labels.length).toBe(samples.count);
      expect([...samples.features, ...samples.labels].every(Number.isFinite)).toBe(true);
      const allowed = made.task === "binary" ? [-1, 1] : Array.from({ length: made.classes ?? 0 }, (_, c) => c);
      if (made.task !== "regression") expect([...new Set(samples.labels)].sort((a, b) => a - b)).toEqual(allowed);
    }
    if (made.owners) expect(made.owners.length).toBe(made.count);
    expect(made.p === 2).toBe(made.extent !== undefined);
  });
});

const drawn = ["circle", "xor", "gaussians", "spiral", "moons", "digits"];

test.each([...drawn, "logistic", "quadratic", "values", "hills"])("%s depends on the seed", (kind) => {
  const drawn = (seed: number) => {
    const { features, labels, values } = make({ kind }, seed);
    return [...features, ...labels, ...(values ?? []).flat()];
  };
  expect(drawn(1)).not.toEqual(drawn(2));
});

test.each(drawn)("%s holds half as many other samples out, and more samples extend the set", (kind) => {
  const small = make({ kind, samples: 31 });
  const large = make({ kind, samples: 62 });
  expect(small.heldOut?.count).toBe(16);
  expect(large.features.subarray(0, small.features.length)).toEqual(small.features);
  expect(small.heldOut?.features[0]).not.toBe(small.features[0]);
});

test.each(["circle", "xor", "gaussians", "spiral", "moons", "plane", "hills"])(
  "%s fits its square at the default noise",
  (kind) => {
    const { features, extent } = make({ kind });
    expect(extent).toBe(6);
    expect(features.filter((x) => Math.abs(x) > 6).length).toBeLessThan(features.length / 200);
  },
);

test("logistic labels follow each node's own direction, the same one without heterogeneity", () => {
  /** Node i's mean of y·h, which points along x*_i. */
  const direction = (heterogeneity: number, i: number) => {
    const { features, labels, p, owners } = make({
      kind: "logistic",
      d: 5,
      samplesPerNode: 4000,
      heterogeneity,
      featureVariance: 10,
    });
    const sum = new Float64Array(p);
    labels.forEach((y, row) => {
      if (owners?.[row] === i) for (let j = 0; j < p; j++) sum[j] += y * features[row * p + j];
    });
    return sum.map((x) => x / Math.hypot(...sum));
  };
  const alike = (heterogeneity: number) => {
    const [a, b] = [direction(heterogeneity, 0), direction(heterogeneity, 1)];
    return a.reduce((total, x, j) => total + x * b[j], 0);
  };
  expect(alike(0)).toBeGreaterThan(0.995);
  expect(alike(1)).toBeLessThan(0.9);
});

test("logistic features have the variance asked for", () => {
  const { features } = make({ kind: "logistic", samplesPerNode: 5000, featureVariance: 4 });
  expect(features.reduce((sum, x) => sum + x * x, 0) / features.length).toBeCloseTo(4, 1);
});

describe("labels", () => {
  test.each([
    [[1, -1, 1], "binary"],
    [[1, 1], "binary"],
    [[0, 1, 1], "binary"],
    [[0, 0], "regression"],
    [[0, 1, 2, 2], "multiclass"],
    [[0, 1, 2], "regression"],
    [[0, 2, 2, 3], "regression"],
    [[0.5, 1, 1], "regression"],
    [[-1, 0, 1], "regression"],
  ])("%j is %s", (labels, task) => {
    expect(inferTask(labels)).toBe(task);
  });

  test("0 and 1 become −1 and +1, unless the table says otherwise", () => {
    const table = { kind: "table", features: [[1], [2], [3]], labels: [0, 1, 1] };
    expect([...make(table).labels]).toEqual([-1, 1, 1]);
    expect([...make({ ...table, task: "regression" }).labels]).toEqual([0, 1, 1]);
    expect(make({ ...table, task: "multiclass" }).classes).toBe(2);
  });
});

describe("a bad table is refused with a sentence", () => {
  const features = [
    [1, 2],
    [3, 4],
  ];
  test.each<[string, Record<string, unknown>, string]>([
    [
      "a hole",
      {
        features: [
          [1, 2],
          [3, null],
        ],
        labels: [1, 2],
      },
      "dataset.features: row 1, column 1 holds null, which is not a finite number.",
    ],
    ["NaN", { features: [[1, NaN]], labels: [1] }, "dataset.features: row 0, column 1 holds NaN, which is not a finite number."],
    [
      "text",
      {
        features: [
          [1, 2],
          ["x", 2],
        ],
        labels: [1, 2],
      },
      "dataset.features: row 1, column 0 holds “x”, which is not a finite number.",
    ],
    [
      "ragged rows",
      { features: [[1, 2], [3]], labels: [1, 2] },
      "dataset.features: row 1 has length 1, but row 0 has length 2. All rows must be equally long.",
    ],
    [
      "a row that is none",
      { features: [[1, 2], 3], labels: [1, 2] },
      "dataset.features: row 1 is 3, which is not a list of numbers.",
    ],
    ["no rows", { features: [], labels: [] }, "dataset.features: has no rows. Allowed is at least one."],
    ["an empty row", { features: [[]], labels: [1] }, "dataset.features: row 0 is empty. Every row needs at least one number."],
    ["no table at all", { features: 7, labels: [1] }, "dataset.features: 7 is not a list of rows of numbers."],
    [
      "too many columns",
      { features: [new Array(1025).fill(0)], labels: [1] },
      "dataset.features: 1025 columns are too many. Allowed are at most 1024.",
    ],
    [
      "too many rows",
      { features: new Array(100_001).fill([0]), labels: [1] },
      "dataset.features: 100001 rows are too many. Allowed are at most 100000.",
    ],
    [
      "too few labels",
      { features, labels: [1] },
      "dataset.labels: there are 1 labels for 2 rows of features. Every row needs exactly one.",
    ],
    ["a label that is none", { features, labels: [1, "b"] }, "dataset.labels: row 1 holds “b”, which is not a finite number."],
    [
      "a label of no class",
      { features, labels: [1, 2], task: "binary" },
      "dataset.labels: row 1 has the label 2. Two classes are labelled +1 and −1, or 1 and 0.",
    ],
    [
      "half a class",
      { features, labels: [1, 0.5], task: "multiclass" },
      "dataset.labels: row 1 has the label 0.5. Classes are whole numbers from 0 to 49.",
    ],
    [
      "an owner beyond the network",
      { features, labels: [1, 2], nodes: [0, 4] },
      "dataset.nodes: row 1 belongs to node 4, but there are only 4 nodes (0…3).",
    ],
    [
      "an owner that is none",
      { features, labels: [1, 2], nodes: [0, -1] },
      "dataset.nodes: row 1 belongs to node -1. Nodes are whole numbers from 0.",
    ],
    [
      "too few owners",
      { features, labels: [1, 2], nodes: [0] },
      "dataset.nodes: there are 1 owners for 2 rows of features. Every row needs exactly one.",
    ],
    [
      "a test of other width",
      { features, labels: [1, 2], test: { features: [[1]], labels: [1] } },
      "dataset.test.features: its rows have length 1, but those to train on have length 2.",
    ],
    [
      "a test of other classes",
      { features, labels: [0, 1], task: "multiclass", test: { features, labels: [0, 2] } },
      "dataset.test.labels: row 1 has the class 2, but the classes to train on are 0…1.",
    ],
    [
      "a test without labels",
      { features, labels: [1, 2], test: { features } },
      "dataset.test.labels: undefined is not a list of numbers.",
    ],
  ])("%s", (_, parameters, expected) => {
    expect(sentence({ kind: "table", ...parameters })).toBe(expected);
  });
});

test("values: a plain list is one column, and every node needs one", () => {
  expect(make({ kind: "values", values: [1, 2, 3, 4] }).values).toEqual([[1], [2], [3], [4]]);
  expect(sentence({ kind: "values", values: [1, 2] })).toBe(
    "dataset.values: there are 2 values for 4 nodes. Every node needs exactly one.",
  );
  expect(make({ kind: "values" }, 1, 7).values).toHaveLength(7);
});

test("sets too large for a browser tab are refused", () => {
  expect(sentence({ kind: "logistic", d: 1000, samplesPerNode: 10_000 }, 16)).toContain(
    "too many numbers. Allowed are at most 20000000",
  );
  expect(sentence({ kind: "quadratic", d: 1000 }, 100)).toBe(
    "dataset.d: 1000 dimensions on 100 nodes are too many. Allowed are at most 447.",
  );
});

test("structured parameters survive a link exactly", () => {
  const numbers = [0.1, -0.25, 1e-9, -1.5e21, 123456.789, 0, 2 / 3, -7, Number.MIN_VALUE];
  const written: Record<string, [string, unknown][]> = {
    values: [["values", numbers.map((x) => [x, -x + 0])]],
    table: [
      ["features", [numbers, [...numbers].reverse()]],
      ["labels", numbers],
      ["nodes", [0, 3, 2]],
      ["test", { features: [numbers], labels: [0.5] }],
    ],
  };
  for (const [kind, parameters] of Object.entries(written)) {
    for (const [name, value] of parameters) {
      const parameter = datasets.get(kind).parameters[name];
      const text = parameter.encode(parameter.parse(value, name));
      expect(parameter.parse(parameter.decode(text), name)).toEqual(value);
      expect(text).toMatch(/^[A-Za-z0-9._,:;!*()+-]*$/);
    }
  }
  expect(datasets.get("values").parameters.values.encode([[0.5, -0.25]])).toBe(".5,-.25");
});

test("a damaged link is refused by name, not by accident", () => {
  const { features } = datasets.get("table").parameters;
  expect(() => features.parse(features.decode("1,2;3,oops"), "dataset.features")).toThrow(
    "dataset.features: row 1, column 1 holds “oops”",
  );
  expect(() => features.parse(features.decode(""), "dataset.features")).toThrow("has no rows");
});

test("the default partition is `given` exactly where the dataset names its owners", () => {
  for (const kind of datasets.ids) expect(defaultPartition({ kind }).kind).toBe(make({ kind }).owners ? "given" : "iid");
  expect(defaultPartition({ kind: "table", nodes: [0] }).kind).toBe("given");
});
