import { describe, expect, test } from "vitest";
import type { Shards } from "../lib/data";
import { datasets, deal, defaultPartition, partitions } from "../lib/data";
import type { NetworkModel } from "../lib/models";
import { createBackprop, models, optimum } from "../lib/models";
import type { Choice } from "../lib/registry";

function setUp(data: Choice, modelChoice: Choice, n = 5, partition = defaultPartition(data)) {
  const dataset = datasets.make(datasets.parse(data), { seed: 3, n });
  const owners = partitions.make(partitions.parse(partition), { dataset, n, seed: 3 });
  return { shards: deal(dataset, owners, n), spec: models.make(models.parse(modelChoice), dataset, n) };
}

/** f = (1/n) Σ f_i and its gradient at x, node by node. */
function objective(spec: NetworkModel, shards: Shards, x: Float64Array) {
  const backprop = createBackprop(spec);
  const rows = Int32Array.from({ length: shards.count }, (_, row) => row);
  const own = new Float64Array(spec.d);
  const gradient = new Float64Array(spec.d);
  let value = 0;
  for (let i = 0; i < shards.n; i++) {
    const count = shards.offsets[i + 1] - shards.offsets[i];
    value += backprop(x, 0, shards, rows, shards.offsets[i], count, own, 0) / shards.n;
    own.forEach((g, j) => {
      gradient[j] += g / shards.n;
    });
  }
  return { value, gradient };
}

const skewed = { kind: "quantity-skew", alpha: 0.3 };
const noisy = { kind: "gaussians", samples: 300, noise: 1 };
describe.each<[string, Choice, Choice, Choice?]>([
  ["linear", { kind: "plane", samples: 200 }, { kind: "linear" }],
  ["linear on unequal amounts", { kind: "hills", samples: 200 }, { kind: "linear" }, skewed],
  ["quadratic, badly conditioned", { kind: "quadratic", conditionNumber: 1e6, d: 20 }, { kind: "linear" }],
  ["logistic", { kind: "logistic", samplesPerNode: 50, featureVariance: 1 }, { kind: "logistic" }],
  ["logistic, nearly separable", { kind: "logistic", samplesPerNode: 50, featureVariance: 100, d: 4 }, { kind: "logistic" }],
  ["logistic on unequal amounts", noisy, { kind: "logistic" }, skewed],
])("%s", (_, data, model, partition) => {
  test("f* is attained where the gradient vanishes", () => {
    const { shards, spec } = setUp(data, model, 5, partition);
    const best = optimum(spec, shards);
    if (!best) throw new Error("no optimum");
    const { value, gradient } = objective(spec as NetworkModel, shards, best.parameters);
    expect(Math.hypot(...gradient)).toBeLessThan(1e-13);
    expect(Math.abs(best.value - value)).toBeLessThan(1e-14);
  });
});

test("a quadratic's optimum is the mean of the nodes' own, and its curvatures are log-spaced", () => {
  const { shards, spec } = setUp({ kind: "quadratic", d: 3, conditionNumber: 100 }, { kind: "linear" });
  const ownOptimum = (i: number, j: number) => shards.labels[3 * i + j] / shards.features[(3 * i + j) * 3 + j];
  const mean = [0, 1, 2].map((j) => [0, 1, 2, 3, 4].reduce((sum, i) => sum + ownOptimum(i, j), 0) / 5);
  optimum(spec, shards)?.parameters.forEach((x, j) => {
    expect(x).toBeCloseTo(mean[j], 12);
  });
  // At b_i + e_j node i alone loses ½ a_j.
  const backprop = createBackprop(spec as NetworkModel);
  [0.01, 0.1, 1].forEach((curvature, j) => {
    const x = Float64Array.from([0, 1, 2], (k) => ownOptimum(0, k) + Number(k === j));
    expect(backprop(x, 0, shards, Int32Array.of(0, 1, 2), 0, 3, null, 0)).toBeCloseTo(curvature / 2, 12);
  });
});

test("without heterogeneity every node has the same bowl, and f* is zero", () => {
  const { shards, spec } = setUp({ kind: "quadratic", heterogeneity: 0 }, { kind: "linear" });
  expect(optimum(spec, shards)?.value).toBeCloseTo(0, 14);
});

test("more features than samples: a singular problem still has its f*", () => {
  const table = {
    kind: "table",
    features: [
      [1, 2, 3, 0],
      [2, 4, 6, 0],
    ],
    labels: [1, 3.5],
  };
  const { shards, spec } = setUp(table, { kind: "linear" }, 1);
  // Along (1,2,3,0) only s = h₀·x matters: ¼((s−1)² + (2s−3.5)²), least at s = 8/5.
  expect(optimum(spec, shards)?.value).toBeCloseTo((0.6 ** 2 + 0.3 ** 2) / 4, 12);
});

test("consensus: f* is half the variance of the values, at their mean", () => {
  const { shards, spec } = setUp(
    {
      kind: "values",
      values: [
        [0, 1],
        [2, 5],
      ],
    },
    { kind: "consensus" },
    2,
  );
  expect(optimum(spec, shards)).toEqual({ value: 0.5 * (1 + 4), parameters: Float64Array.of(1, 3) });
});

test("a node without samples weighs as a loss of zero", () => {
  const { shards, spec } = setUp({ kind: "table", features: [[1], [1]], labels: [0, 2], nodes: [0, 0] }, { kind: "linear" }, 2);
  expect(optimum(spec, shards)?.value).toBeCloseTo(0.25, 14);
  expect(optimum(spec, shards)?.parameters[0]).toBeCloseTo(1, 14);
});

test("unknown: networks with hidden layers, classes that a plane separates, and problems too large to wait for", () => {
  const never = (data: Choice, model: Choice) => {
    const { shards, spec } = setUp(data, model);
    return optimum(spec, shards);
  };
  expect(never({ kind: "spiral" }, { kind: "mlp" })).toBeNull();
  expect(never({ kind: "digits", samples: 50 }, { kind: "softmax" })).toBeNull();
  expect(never({ kind: "gaussians", samples: 100, noise: 0 }, { kind: "logistic" })).toBeNull();
  expect(never({ kind: "logistic", d: 500, samplesPerNode: 1000 }, { kind: "logistic" })).toBeNull();
});
