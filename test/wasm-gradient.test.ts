import { describe, expect, test } from "vitest";
import type { Device } from "../lib/compute/device";
import { createReference } from "../lib/compute/reference";
import { createWasm } from "../lib/compute/wasm";
import type { Activation } from "../lib/models/model";
import { filled, gap, network, noise, problem } from "./wasm-problems";

const shapes = [
  network([2, 8, 4, 1], "logistic"),
  network([2, 8, 4, 1], "squared", { activation: "relu" }),
  network([5, 7, 6, 3], "softmax", { activation: "sigmoid" }),
  network([3, 5, 2, 4], "softmax", { activation: "linear" }),
  network([10, 1], "logistic", { bias: false }),
  network([7, 1], "squared", { bias: false }),
  network([9, 5], "softmax"),
  network([1, 1], "squared"),
  network([64, 32, 10], "softmax", { activation: "relu" }),
];
const batches = [1, 3, 4, 16, 33, 0];

function gradients(device: Device, x: Float64Array, k: number, batchSize: number) {
  const d = device.problem.model.d;
  const [out, losses, models] = [device.rows(d), device.rows(1), filled(device, d, x)];
  device.fill(out, 99);
  device.gradient(out, losses, models, k, batchSize);
  return { gradient: device.readNow(out), losses: device.readNow(losses) };
}

describe("gradient agrees with the reference", () => {
  for (const model of shapes) {
    test(`${model.layers.join("→")} ${model.activation} ${model.loss}${model.bias ? "" : " without bias"}`, () => {
      for (const n of [1, 2, 5, 16]) {
        const given = problem(model, n, { hole: n === 5, seed: 3 + n });
        const [wasm, reference] = [createWasm(given), createReference(given)];
        const x = noise(n, n * model.d, 2 / Math.sqrt(Math.max(...model.layers)));
        for (const batchSize of batches) {
          for (const k of [0, 1, 12345]) {
            const a = gradients(wasm, x, k, batchSize);
            const b = gradients(reference, x, k, batchSize);
            const size = Math.max(...b.gradient.map(Math.abs));
            expect(gap(a.gradient, b.gradient, size)).toBeLessThan(2e-6);
            expect(gap(a.losses, b.losses, 0.1)).toBeLessThan(2e-6);
          }
        }
      }
    });
  }
});

test("every activation has its own slope", () => {
  for (const activation of ["tanh", "relu", "sigmoid", "linear"] as const satisfies readonly Activation[]) {
    const given = problem(network([4, 6, 5, 1], "squared", { activation }), 3);
    const x = noise(5, 3 * given.model.d, 2);
    const [a, b] = [gradients(createWasm(given), x, 4, 8), gradients(createReference(given), x, 4, 8)];
    expect(gap(a.gradient, b.gradient, Math.max(...b.gradient.map(Math.abs)))).toBeLessThan(2e-6);
  }
});

test("the sampler is the reference's, bit for bit", () => {
  // A model that always says 0: the loss ½y² of a batch of one names the sample that was drawn.
  const model = network([1, 1], "squared", { bias: false });
  const m = 1000;
  const labels = Float64Array.from({ length: m }, (_, s) => s);
  const given = {
    n: 1,
    seed: 0xdeadbeef,
    model,
    samples: { count: m, p: 1, features: new Float64Array(m), labels },
    offsets: Int32Array.of(0, m),
  };
  const [wasm, reference] = [createWasm(given), createReference(given)];
  for (let k = 0; k < 500; k++) {
    expect(gradients(wasm, Float64Array.of(1), k, 1).losses[0]).toBe(gradients(reference, Float64Array.of(1), k, 1).losses[0]);
  }
});

test("losses of saturated outputs are finite and right", () => {
  for (const loss of ["logistic", "softmax"] as const) {
    const given = problem(network([3, loss === "softmax" ? 4 : 1], loss), 2);
    const x = noise(9, 2 * given.model.d, 60);
    const [a, b] = [gradients(createWasm(given), x, 0, 0), gradients(createReference(given), x, 0, 0)];
    expect(gap(a.losses, b.losses, 1e-6)).toBeLessThan(1e-5);
    expect(gap(a.gradient, b.gradient, 1e-3)).toBeLessThan(1e-5);
  }
});
