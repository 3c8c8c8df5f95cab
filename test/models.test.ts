import { describe, expect, test } from "vitest";
import { datasets } from "../lib/data";
import { normal, streamKey } from "../lib/math/random";
import type { NetworkModel } from "../lib/models";
import { accuracy, createBackprop, defaultModel, forward, initialParameters, models } from "../lib/models";
import type { Choice } from "../lib/registry";

const dataset = (choice: Choice, n = 4) => datasets.make(datasets.parse(choice), { seed: 1, n });
const model = (choice: Choice, data: Choice, n = 4) => models.make(models.parse(choice), dataset(data, n), n);

const features = Array.from({ length: 6 }, (_, row) => Array.from({ length: 3 }, (_, j) => normal(streamKey(1, "data", row), j)));
const table = (labels: number[]): Choice => ({ kind: "table", features, labels });
const regression = table([0.3, -1.2, 0.7, 2, -0.1, 0.5]);
const binary = table([1, -1, -1, 1, 1, -1]);
const multiclass = table([0, 1, 2, 3, 1, 0]);

const networks: [string, Choice, Choice][] = [
  ["linear", { kind: "linear" }, regression],
  ["logistic", { kind: "logistic" }, binary],
  ["softmax", { kind: "softmax" }, multiclass],
  ["softmax without bias", { kind: "softmax", bias: false }, multiclass],
  ...["tanh", "relu", "sigmoid", "linear"].flatMap((activation): [string, Choice, Choice][] => [
    [`${activation} mlp, squared`, { kind: "mlp", hidden: [5, 4], activation }, regression],
    [`${activation} mlp, logistic`, { kind: "mlp", hidden: [5], activation }, binary],
    [`${activation} mlp, softmax`, { kind: "mlp", hidden: [4, 3], activation }, multiclass],
  ]),
  ["mlp without hidden layers", { kind: "mlp", hidden: [] }, binary],
];

describe.each(networks)("%s", (_, choice, data) => {
  const samples = dataset(data);
  const spec = model(choice, data) as NetworkModel;
  const backprop = createBackprop(spec);
  const rows = Int32Array.from([0, 5, 2, 2, 3, 1, 4]);
  const at = 3;
  const parameters = Float64Array.from({ length: at + spec.d }, (_, j) => 0.7 * normal(streamKey(2, "init"), j));

  test("its gradient is that of finite differences", () => {
    const gradient = new Float64Array(2 + spec.d).fill(9);
    const loss = backprop(parameters, at, samples, rows, 1, 5, gradient, 2);
    expect(backprop(parameters, at, samples, rows, 1, 5, null, 0)).toBe(loss);
    expect([...gradient.subarray(0, 2)]).toEqual([9, 9]);
    const scale = Math.hypot(...gradient.subarray(2));
    for (let j = 0; j < spec.d; j++) {
      const step = 1e-5;
      const shifted = (by: number) => {
        const moved = parameters.slice();
        moved[at + j] += by;
        return backprop(moved, at, samples, rows, 1, 5, null, 0);
      };
      expect(Math.abs((shifted(step) - shifted(-step)) / (2 * step) - gradient[2 + j])).toBeLessThan(1e-6 * Math.max(1, scale));
    }
  });

  test("means over a batch are means of its samples", () => {
    const own = (s: number) => backprop(parameters, at, samples, rows, s, 1, null, 0);
    expect(backprop(parameters, at, samples, rows, 0, 7, null, 0)).toBeCloseTo(
      [0, 1, 2, 3, 4, 5, 6].reduce((sum, s) => sum + own(s), 0) / 7,
      12,
    );
    const gradient = new Float64Array(spec.d).fill(9);
    expect(backprop(parameters, at, samples, rows, 3, 0, gradient, 0)).toBe(0);
    expect(gradient.every((g) => g === 0)).toBe(true);
  });
});

test("losses are exact in the tails", () => {
  const far = { kind: "table", features: [[1], [1]], labels: [1, -1] };
  const backprop = createBackprop(model({ kind: "logistic" }, far) as NetworkModel);
  const gradient = new Float64Array(1);
  const loss = (x: number, row: number) => backprop(Float64Array.of(x), 0, dataset(far), Int32Array.of(row), 0, 1, gradient, 0);
  expect(loss(800, 1)).toBe(800);
  expect(gradient[0]).toBe(1);
  expect(loss(50, 0)).toBeCloseTo(Math.exp(-50), 30);
  expect(loss(-2000, 1)).toBe(0);

  const classes = { kind: "table", features: [[1], [1]], labels: [0, 1], task: "multiclass" };
  const softmax = createBackprop(model({ kind: "softmax", bias: false }, classes) as NetworkModel);
  expect(softmax(Float64Array.of(-2000, 2000), 0, dataset(classes), Int32Array.of(0), 0, 1, null, 0)).toBe(4000);
});

test("the parameters lie as the layout says: weights inputs × outputs, then biases", () => {
  const data = { kind: "table", features: [[2, 3]], labels: [0.5] };
  const spec = model({ kind: "mlp", hidden: [2], activation: "linear" }, data);
  // hidden: 1·2+3·3+5 = 16, 2·2+4·3+6 = 22; output: 7·16+8·22+9
  const parameters = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...forward(spec, parameters, dataset(data))]).toEqual([7 * 16 + 8 * 22 + 9]);
});

test("accuracy counts signs and largest outputs, and is not a number where there are no classes", () => {
  const line = { kind: "table", features: [[1], [2], [-1], [-3]], labels: [1, 1, 1, -1] };
  for (const kind of ["logistic", "linear"])
    expect(accuracy(model({ kind }, line), Float64Array.of(1), dataset(line))).toBe(0.75);
  const three = { kind: "table", features: [[1], [2], [3], [0]], labels: [0, 1, 2, 2] };
  expect(accuracy(model({ kind: "softmax", bias: false }, three), Float64Array.of(0, 1, 2), dataset(three))).toBe(0.25);
  expect(accuracy(model({ kind: "linear" }, { kind: "plane" }), Float64Array.of(0, 0), dataset({ kind: "plane" }))).toBeNaN();
});

describe("labels that do not fit the loss are refused with a sentence", () => {
  test.each<[Choice, Choice, string]>([
    [
      { kind: "logistic" },
      regression,
      "model.kind: the labels do not fit the loss of “logistic”: it needs labels +1 and −1, but row 0 has the label 0.3. Choose “linear” or “mlp”.",
    ],
    [
      { kind: "logistic" },
      table([1, 2, 0, 1, 2, 0]),
      "model.kind: the labels do not fit the loss of “logistic”: it needs labels +1 and −1, but row 1 has the label 2. Choose “softmax” or “mlp”.",
    ],
    [
      { kind: "softmax" },
      regression,
      "model.kind: the labels do not fit the loss of “softmax”: it needs classes 0…C−1, but this data set has real numbers as labels. Choose “linear” or “mlp”.",
    ],
    [
      { kind: "softmax" },
      binary,
      "model.kind: the labels do not fit the loss of “softmax”: it needs classes 0…C−1, but this data set has two classes, labelled +1 and −1. Choose “logistic” or “mlp”.",
    ],
    [
      { kind: "linear" },
      { kind: "values" },
      "model.kind: “linear” learns from samples, but this data set has none. Choose “consensus” or another data set.",
    ],
    [{ kind: "consensus" }, binary, "model.kind: “consensus” averages the nodes' own values. Choose the data set “values”."],
    [
      { kind: "mlp", activation: "tahn" },
      binary,
      "model.activation: “tahn” is not a choice here. Did you mean “tanh”? There are: tanh, relu, sigmoid, linear.",
    ],
  ])("%j", (choice, data, sentence) => {
    expect(() => model(choice, data)).toThrow(expect.objectContaining({ message: sentence }));
  });
});

test("the default model learns its dataset; a table's follows from its labels", () => {
  for (const kind of datasets.ids) expect(() => model(defaultModel({ kind }), { kind })).not.toThrow();
  expect([regression, binary, multiclass, table([0, 1, 1, 0, 0, 1])].map((choice) => defaultModel(choice).kind)).toEqual([
    "linear",
    "logistic",
    "softmax",
    "logistic",
  ]);
  expect(defaultModel({ ...multiclass, task: "regression" }).kind).toBe("linear");
});

describe("starting points", () => {
  const n = 200;
  const sigma = (x: Float64Array) => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);

  test.each(networks)("%s", (_, choice, data) => {
    const spec = model(choice, data);
    const start = (init: string, seed = 1) => initialParameters(spec, init, seed, 3);
    const row = (x: Float64Array, i: number) => x.subarray(i * spec.d, (i + 1) * spec.d);
    expect(start("zeros").every((v) => v === 0)).toBe(true);
    const same = start("random");
    expect(same).toEqual(start("random"));
    expect(same).not.toEqual(start("random", 2));
    expect(row(same, 1)).toEqual(row(same, 0));
    const different = start("random-per-node");
    expect(row(different, 0)).toEqual(row(same, 0));
    expect(row(different, 1)).not.toEqual(row(different, 0));
  });

  test("linear models start from N(0, I), networks from Glorot's scale with zero biases", () => {
    expect(sigma(initialParameters(model({ kind: "linear" }, regression), "random-per-node", 1, n))).toBeCloseTo(1, 0.9);
    const spec = model({ kind: "mlp", hidden: [40] }, { kind: "digits", samples: 10 });
    const x = initialParameters(spec, "random", 1, 1);
    expect(sigma(x.subarray(0, 144 * 40))).toBeCloseTo(Math.sqrt(2 / 184), 2);
    expect(x.subarray(144 * 40, 144 * 40 + 40).every((b) => b === 0)).toBe(true);
  });

  test("consensus starts from the values whatever it is told", () => {
    const spec = model(
      { kind: "consensus" },
      {
        kind: "values",
        values: [
          [1, 2],
          [3, 4],
        ],
      },
      2,
    );
    for (const init of ["zeros", "random"]) expect([...initialParameters(spec, init, 1, 2)]).toEqual([1, 2, 3, 4]);
  });
});
