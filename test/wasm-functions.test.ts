import { expect, test } from "vitest";
import { createWasm } from "../lib/compute/wasm";
import type { NetworkModel } from "../lib/models/model";
import { filled, gap, network } from "./wasm-problems";

/** The float32 numbers that the kernels' functions are tried on. */
function points(most: number): Float64Array {
  const magnitudes = Array.from({ length: 2000 }, (_, j) => most * ((j + 1) / 2000) ** 4);
  return Float64Array.from([0, ...magnitudes, ...magnitudes.map((u) => -u)].map(Math.fround));
}

/** One node per row of parameters, each with the single sample x = 1, y = `label`. */
function probe(model: NetworkModel, parameters: Float64Array, label: number) {
  const n = parameters.length / model.d;
  const device = createWasm({
    n,
    seed: 1,
    model,
    samples: { count: n, p: 1, features: new Float64Array(n).fill(1), labels: new Float64Array(n).fill(label) },
    offsets: Int32Array.from({ length: n + 1 }, (_, i) => i),
  });
  const [gradient, losses] = [device.rows(model.d), device.rows(1)];
  device.gradient(gradient, losses, filled(device, model.d, parameters), 0, 0);
  return { gradient: device.readNow(gradient), losses: device.readNow(losses) };
}

const hidden = (activation: "tanh" | "sigmoid") => network([1, 1, 1], "squared", { bias: false, activation });

/** Activations of u, read off as the gradient of the upper weight 0 against the label −1: (0 + 1)·a. */
function activations(activation: "tanh" | "sigmoid", u: Float64Array): Float64Array {
  const parameters = Float64Array.from({ length: 2 * u.length }, (_, j) => (j % 2 ? 0 : u[j / 2]));
  return probe(hidden(activation), parameters, -1).gradient.filter((_, j) => j % 2 === 1);
}

test("tanh and the sigmoid are right to float32 rounding, relatively, from 0 to saturation", () => {
  const u = points(30);
  expect(gap(activations("tanh", u), u.map(Math.tanh), 1e-30)).toBeLessThan(5e-7);
  expect(
    gap(
      activations("sigmoid", u),
      u.map((v) => 1 / (1 + Math.exp(-v))),
      1e-30,
    ),
  ).toBeLessThan(5e-7);
});

test("the logistic loss and its derivative are right, relatively, into the tails", () => {
  const u = points(80);
  const { gradient, losses } = probe(network([1, 1], "logistic", { bias: false }), u, 1);
  const softplus = (v: number) => Math.max(-v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
  expect(gap(losses, u.map(softplus), 1e-37)).toBeLessThan(5e-7);
  expect(
    gap(
      gradient,
      u.map((v) => -1 / (1 + Math.exp(v))),
      1e-37,
    ),
  ).toBeLessThan(5e-7);
});

test("the softmax loss is right for one class far ahead and for many alike", () => {
  for (const classes of [2, 3, 10]) {
    const u = points(60);
    const rows = Float64Array.from({ length: u.length * classes }, (_, j) =>
      j % classes === 1 ? u[Math.floor(j / classes)] : 0,
    );
    const { losses } = probe(network([1, classes], "softmax", { bias: false }), rows, 0);
    const exact = u.map((v) => Math.max(v, 0) + Math.log((classes - 1) * Math.exp(-Math.max(v, 0)) + Math.exp(Math.min(v, 0))));
    expect(gap(losses, exact, 0.1)).toBeLessThan(1e-6);
  }
});

test("a number that is not finite is passed on, never hidden", () => {
  for (const model of [hidden("tanh"), hidden("sigmoid"), network([1, 1, 1], "squared", { bias: false, activation: "relu" })]) {
    expect(probe(model, Float64Array.of(Number.NaN, 1), 0).losses[0]).toBeNaN();
  }
  expect(probe(network([1, 1], "logistic", { bias: false }), Float64Array.of(Number.NaN), 1).losses[0]).toBeNaN();
  expect(probe(network([1, 3], "softmax", { bias: false }), Float64Array.of(0, Number.NaN, 0), 1).losses[0]).toBeNaN();
});
