import { expect, test } from "vitest";
import type { Measurement, Problem } from "../lib/compute/device";
import { createReference } from "../lib/compute/reference";
import { createWasm } from "../lib/compute/wasm";
import type { ConsensusModel } from "../lib/models/model";
import { filled, gap, network, noise, problem, randomMatrix } from "./wasm-problems";

function agree(given: Problem, alive: Uint8Array | null) {
  const { d } = given.model;
  const values = noise(2, given.n * d);
  const [mine, truth] = [createWasm(given), createReference(given)].map(
    (device) => device.measure(filled(device, d, values), alive) as Measurement,
  );
  expect(gap(mine.mean, truth.mean, 1e-3)).toBeLessThan(1e-12);
  expect(gap(mine.distance, truth.distance, 1e-6)).toBeLessThan(1e-9);
  expect(gap(mine.lossOfMean, truth.lossOfMean, 1e-3)).toBeLessThan(2e-6);
  expect(gap(mine.lossOfNode, truth.lossOfNode, 1e-3)).toBeLessThan(2e-6);
}

const consensus = (n: number, d: number): Problem => {
  const model: ConsensusModel = { family: "consensus", d, values: noise(4, n * d) };
  return {
    n,
    seed: 1,
    model,
    samples: { count: 0, p: 0, features: new Float64Array(), labels: new Float64Array() },
    offsets: new Int32Array(n + 1),
  };
};

test("measure agrees with the reference, with dead nodes and empty shards", () => {
  for (const n of [1, 2, 5, 16]) {
    const alive = Uint8Array.from({ length: n }, (_, i) => (i % 3 === 1 ? 0 : 1));
    for (const model of [
      network([2, 8, 4, 1], "logistic"),
      network([5, 3], "softmax"),
      network([6, 1], "squared", { bias: false }),
    ]) {
      agree(problem(model, n, { hole: n === 5, perNode: 60 }), null);
      agree(problem(model, n), alive);
    }
    agree(consensus(n, 3), alive);
    agree(consensus(n, 1), null);
  }
});

test("a consensus model has no gradient, and its loss is the distance to everyone's values", () => {
  const given = consensus(5, 3);
  const [a, b] = [createWasm(given), createReference(given)].map((device) => {
    const [out, losses] = [filled(device, 3, noise(1, 15)), device.rows(1)];
    device.gradient(out, losses, filled(device, 3, noise(2, 15)), 0, 16);
    return { gradient: device.readNow(out), losses: device.readNow(losses) };
  });
  expect(a.gradient).toEqual(new Float64Array(15));
  expect(gap(a.losses, b.losses, 1e-3)).toBeLessThan(1e-6);
});

/** Gossip SGD by hand on a device. */
function train(device: ReturnType<typeof createWasm>, iterations: number): Float64Array {
  const { n, model } = device.problem;
  const [g, losses, next] = [device.rows(model.d), device.rows(1), device.rows(model.d)];
  const x = filled(device, model.d, noise(6, n * model.d, 0.5));
  const mixing = device.mixing(randomMatrix(n, 5));
  for (let k = 0; k < iterations; k++) {
    device.gradient(g, losses, x, k, 16);
    device.combine(g, 1, x, -0.1, g);
    device.mix(next, mixing, g);
    device.copy(x, next);
    device.endIteration();
  }
  return device.readNow(x);
}

test("whole runs stay within 1e-4 of the reference", () => {
  for (const model of [
    network([2, 8, 4, 1], "logistic"),
    network([10, 1], "logistic", { bias: false }),
    network([8, 6, 4], "softmax"),
  ]) {
    const given = problem(model, 8, { perNode: 40 });
    expect(gap(train(createWasm(given), 400), train(createReference(given), 400), 1e-2)).toBeLessThan(1e-4);
  }
});

test("memory does not grow over 10,000 iterations, and freed rows are used again", () => {
  const device = createWasm(problem(network([2, 8, 4, 1], "logistic"), 4));
  const grow = WebAssembly.Memory.prototype.grow;
  let grown = 0;
  const first = device.rows(1000);
  device.free(first);
  WebAssembly.Memory.prototype.grow = function (pages) {
    grown++;
    return grow.call(this, pages);
  };
  try {
    train(device, 10_000);
    for (let i = 0; i < 1000; i++) device.free(device.rows(1000));
    const mixing = randomMatrix(4, 1);
    for (let i = 0; i < 1000; i++) device.freeMixing(device.mixing(mixing));
    for (let i = 0; i < 1000; i++) device.average(first, new Int32Array(4));
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
  expect(grown).toBeLessThanOrEqual(1);
  device.dispose();
});
