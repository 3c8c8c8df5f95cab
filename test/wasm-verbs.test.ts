import { describe, expect, test } from "vitest";
import type { Device, Rows } from "../lib/compute/device";
import { createReference } from "../lib/compute/reference";
import { createWasm } from "../lib/compute/wasm";
import { filled, gap, network, noise, problem, randomMatrix } from "./wasm-problems";

const sizes = [1, 2, 5, 16].flatMap((n) => [1, 3, 4, 10, 65, 131].map((d) => ({ n, d })));
const model = network([2, 1], "squared");

/** Runs the same verbs on both devices from the same rows a, b and compares what they leave in `out`. */
function same(n: number, d: number, act: (device: Device, out: Rows, a: Rows, b: Rows) => void, tolerance = 1e-6, width = d) {
  const given = problem(model, n);
  const [mine, truth] = [createWasm(given), createReference(given)].map((device) => {
    const out = filled(device, width, noise(3, n * width));
    act(device, out, filled(device, d, noise(1, n * d)), filled(device, d, noise(2, n * d)));
    return device.readNow(out);
  });
  expect(gap(mine, truth, 0.1)).toBeLessThan(tolerance);
}

describe("verbs agree with the reference", () => {
  test("combine, copy, fill", () => {
    for (const { n, d } of sizes) {
      same(n, d, (m, out, a, b) => m.combine(out, 0.3, a, -1.7, b));
      same(n, d, (m, out, a) => m.combine(out, 1, out, -0.1, a));
      same(n, d, (m, out, a) => m.copy(out, a), 1e-30);
      same(n, d, (m, out) => m.fill(out, -2.5), 1e-30);
    }
  });

  test("divide, multiply, copyRows", () => {
    for (const { n, d } of sizes) {
      const scalars = noise(4, n).map((v) => Math.abs(v) + 0.5);
      same(n, d, (m, out, a) => m.divide(out, a, filled(m, 1, scalars)));
      same(n, d, (m, out) => m.multiply(out, out, filled(m, 1, scalars)));
      const mask = Uint8Array.from({ length: n }, (_, i) => i % 2);
      same(n, d, (m, out, a) => m.copyRows(out, a, mask), 1e-30);
    }
  });

  test("mix with row-stochastic and with arbitrary weights, and reweighed", () => {
    for (const { n, d } of sizes) {
      for (const raw of [false, true]) {
        const matrix = randomMatrix(n, d, raw);
        same(n, d, (m, out, a) => m.mix(out, m.mixing(matrix), a), 3e-6);
        same(
          n,
          d,
          (m, out, a) => {
            const mixing = m.mixing(matrix);
            m.reweigh(mixing, noise(8, matrix.weights.length));
            m.mix(out, mixing, a);
            m.freeMixing(mixing);
          },
          3e-6,
        );
      }
    }
  });

  test("average over everyone and over groups", () => {
    for (const { n, d } of sizes) {
      same(n, d, (m, out) => m.average(out, new Int32Array(n)));
      const groups = Int32Array.from({ length: n }, (_, i) => (i % 4) - 1);
      same(n, d, (m, out) => m.average(out, groups));
    }
  });

  test("topK", () => {
    for (const { n, d } of sizes) for (const keep of [1, 2, 7, d]) same(n, d, (m, out, a) => m.topK(out, a, keep), 1e-30);
  });

  test("topK gives ties to the lowest index", () => {
    const values = [0, 2, -2, 2, 1, -2, 0, 0, 3];
    for (let keep = 1; keep <= 9; keep++) same(1, 9, (m, out) => m.topK(out, filled(m, 9, values), keep), 1e-30);
  });

  test("gaussianK", () => {
    for (const { n, d } of sizes)
      for (const ratio of [0.01, 0.1, 0.3, 1]) same(n, d, (m, out, a) => m.gaussianK(out, a, ratio), 1e-30);
  });

  test("quantize", () => {
    for (const { n, d } of sizes) for (const levels of [1, 4, 16]) same(n, d, (m, out, a) => m.quantize(out, a, levels, 9));
  });

  test("sign, twoMeans, paint", () => {
    for (const { n, d } of sizes) {
      same(n, d, (m, out, a) => m.sign(out, a));
      same(n, d, (m, out, a) => m.twoMeans(out, a), 1e-6, 2);
      same(n, d, (m, out, a) => m.paint(out, filled(m, 2, noise(6, 2 * n)), a));
    }
  });
});

test("zero rows stay zero under every compressor", () => {
  const device = createWasm(problem(model, 3));
  const [out, zeros, code] = [device.rows(7), device.rows(7), device.rows(2)];
  const finite = (rows: Rows) => expect(device.readNow(rows).every((v) => v === 0)).toBe(true);
  device.topK(out, zeros, 2);
  finite(out);
  device.gaussianK(out, zeros, 0.2);
  finite(out);
  device.quantize(out, zeros, 4, 0);
  finite(out);
  device.sign(out, zeros);
  finite(out);
  device.twoMeans(code, zeros);
  finite(code);
});

test("equal models stay exactly equal under mix and average", () => {
  for (const n of [2, 5, 16]) {
    const device = createWasm(problem(model, n));
    const row = noise(1, 13);
    const values = Float64Array.from({ length: n * 13 }, (_, j) => row[j % 13]);
    const [x, out] = [filled(device, 13, values), device.rows(13)];
    device.mix(out, device.mixing(randomMatrix(n, 3)), x);
    expect(device.readNow(out)).toEqual(values);
    device.average(out, new Int32Array(n));
    expect(device.readNow(out)).toEqual(values);
  }
});

test("read returns what was written, rounded to float32", () => {
  const device = createWasm(problem(model, 3));
  const values = noise(1, 3 * 5);
  expect(device.readNow(filled(device, 5, values))).toEqual(values.map(Math.fround));
});
