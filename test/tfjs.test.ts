import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, it } from "vitest";
import type { Device, Problem, Rows } from "../lib/compute/device";
import { createReference } from "../lib/compute/reference";
import { createTfjs } from "../lib/compute/tfjs";
import type { LossKind, ModelSpec } from "../lib/models/model";
import { gaussians, network, randomMixing, randomProblem } from "./tfjs-problems";

const backends = ["cpu", "wasm"] as const;
const consensus = (n: number, d: number): ModelSpec => ({ family: "consensus", d, values: gaussians(n * d, 7) });
const mlp = network([2, 8, 4, 1], true, "tanh", "logistic");

const models: [string, (n: number) => ModelSpec][] = [
  ["linear", () => network([3, 1], false, "linear", "squared")],
  ["logistic", () => network([4, 1], false, "linear", "logistic")],
  ["softmax", () => network([5, 3], true, "linear", "softmax")],
  ...(["tanh", "relu", "sigmoid", "linear"] as const).flatMap((activation) =>
    (["squared", "logistic", "softmax"] as const).map((loss: LossKind): [string, (n: number) => ModelSpec] => [
      `mlp ${activation} ${loss}`,
      () => network([2, 5, 4, loss === "softmax" ? 3 : 1], true, activation, loss),
    ]),
  ),
  ["consensus", (n) => consensus(n, 3)],
];

/** Relative to the largest number around, as float32 rounding is. */
function close(given: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = 2e-6): void {
  expect(given.length).toBe(wanted.length);
  const scale = Math.max(1, ...Array.from(wanted, Math.abs));
  for (let i = 0; i < wanted.length; i++)
    expect(Math.abs(given[i] - wanted[i]), `entry ${i}`).toBeLessThanOrEqual(tolerance * scale);
}

async function pair(problem: Problem, backend: (typeof backends)[number]): Promise<[Device, Device]> {
  return [await createTfjs(problem, { backend }), createReference(problem)];
}
function filled(device: Device, d: number, values: ArrayLike<number>): Rows {
  const rows = device.rows(d);
  device.write(rows, values);
  return rows;
}
/** Numbers that float32 holds exactly, so that thresholds and ties fall alike on both devices. */
const coarse = (count: number, seed: number) => gaussians(count, seed).map((z) => Math.round(z * 8) / 8);

describe.each(backends)("tfjs on %s agrees with the reference", (backend) => {
  describe.each(models)("%s", (_, model) => {
    it.each([1, 2, 5, 16])("gradient, losses and measurement of %i nodes", async (n) => {
      const spec = model(n);
      const [device, reference] = await pair(randomProblem(n, spec), backend);
      const start = gaussians(n * spec.d, 3);
      for (const batchSize of [1, 3, 16, 0]) {
        const results = [device, reference].map((machine) => {
          const [x, g, losses] = [filled(machine, spec.d, start), machine.rows(spec.d), machine.rows(1)];
          machine.gradient(g, losses, x, 5, batchSize);
          return [machine.readNow(g), machine.readNow(losses)];
        });
        close(results[0][0], results[1][0]);
        close(results[0][1], results[1][1]);
      }
      const alive = Uint8Array.from({ length: n }, (_, i) => (i === 0 && n > 1 ? 0 : 1));
      for (const mask of [null, alive]) {
        const given = await device.measure(filled(device, spec.d, start), mask);
        const wanted = await reference.measure(filled(reference, spec.d, start), mask);
        for (const key of ["mean", "lossOfMean", "lossOfNode", "distance"] as const) close(given[key], wanted[key]);
      }
      device.dispose();
    });
  });

  /** Runs `verb` on both devices; it returns the rows to compare. */
  async function same(n: number, verb: (machine: Device) => Rows, tolerance?: number) {
    const [device, reference] = await pair(randomProblem(n, mlp), backend);
    close(await device.read(verb(device)), await reference.read(verb(reference)), tolerance);
    device.dispose();
  }

  it.each([1, 2, 5, 16])("elementwise verbs of %i nodes", async (n) => {
    const [a, b] = [gaussians(n * 3, 1), gaussians(n * 3, 2)];
    const s = gaussians(n, 3).map((z) => 1 + Math.abs(z));
    for (const [alpha, beta] of [
      [1, 1],
      [1, -1],
      [0.5, 0],
      [0, 2],
      [1, -0.03],
      [-2, 0.7],
    ]) {
      await same(n, (m) => {
        const out = m.rows(3);
        m.combine(out, alpha, filled(m, 3, a), beta, filled(m, 3, b));
        return out;
      });
      await same(n, (m) => {
        const out = filled(m, 3, a);
        m.combine(out, alpha, out, beta, filled(m, 3, b));
        return out;
      });
    }
    await same(n, (m) => {
      const out = filled(m, 3, a);
      m.divide(out, out, filled(m, 1, s));
      return out;
    });
    await same(n, (m) => {
      const out = m.rows(3);
      m.multiply(out, filled(m, 3, a), filled(m, 1, s));
      return out;
    });
    await same(n, (m) => {
      const out = filled(m, 3, a);
      m.copyRows(
        out,
        filled(m, 3, b),
        Uint8Array.from({ length: n }, (_, i) => i % 2),
      );
      return out;
    });
    await same(n, (m) => {
      const [out, copy] = [m.rows(3), m.rows(3)];
      m.fill(out, 2.5);
      m.copy(copy, out);
      m.fill(out, 0);
      return copy;
    });
  });

  it.each([1, 2, 5, 16, 130])("mixing and averaging of %i nodes", async (n) => {
    const [x, matrix] = [gaussians(n * 4, 1), randomMixing(n, 5)];
    await same(n, (m) => {
      const [out, mixing] = [m.rows(4), m.mixing(matrix)];
      m.mix(out, mixing, filled(m, 4, x));
      return out;
    });
    await same(n, (m) => {
      const [out, mixing] = [m.rows(4), m.mixing(matrix)];
      m.reweigh(
        mixing,
        matrix.weights.map((w) => w / 2),
      );
      m.mix(out, mixing, filled(m, 4, x));
      return out;
    });
    for (const group of [() => 0, (i: number) => i % 3, (i: number) => (i % 3) - 1, () => -1]) {
      const groups = Int32Array.from({ length: n }, (_, i) => group(i));
      await same(n, (m) => {
        const rows = filled(m, 4, x);
        m.average(rows, groups);
        m.average(rows, groups);
        return rows;
      });
    }
  });

  it("averages equal rows to equal rows, and everyone to one row", async () => {
    const device = await createTfjs(randomProblem(16, mlp), { backend });
    const rows = filled(device, 4, gaussians(64, 1));
    device.average(rows, new Int32Array(16));
    const values = device.readNow(rows);
    for (let i = 4; i < values.length; i++) expect(values[i]).toBe(values[i % 4]);
    device.dispose();
  });

  it.each([1, 5])("compressors of %i nodes", async (n) => {
    for (const d of [1, 7, 57]) {
      const a = coarse(n * d, d);
      const through = (compress: (m: Device, out: Rows, rows: Rows) => void, tolerance?: number) =>
        same(
          n,
          (m) => {
            const out = m.rows(d);
            compress(m, out, filled(m, d, a));
            return out;
          },
          tolerance,
        );
      for (const keep of [1, 2, 5, d]) await through((m, out, rows) => m.topK(out, rows, keep));
      for (const ratio of [0.05, 0.3, 1]) await through((m, out, rows) => m.gaussianK(out, rows, ratio));
      for (const levels of [1, 4, 255]) await through((m, out, rows) => m.quantize(out, rows, levels, 9), 1e-5);
      await through((m, out, rows) => m.sign(out, rows));
      await through((m, out, rows) => {
        const code = m.rows(2);
        m.twoMeans(code, rows);
        m.paint(out, code, rows);
      });
      await same(n, (m) => {
        const code = m.rows(2);
        m.twoMeans(code, filled(m, d, a));
        return code;
      });
    }
    await same(n, (m) => {
      const out = m.rows(3);
      m.quantize(out, m.rows(3), 4, 0);
      return out;
    });
  });

  it("leaks no tensor in any verb", async () => {
    const n = 5;
    const without = tf.memory().numTensors;
    const device = await createTfjs(randomProblem(n, mlp), { backend });
    const { d } = mlp;
    const [x, y, g, losses, code] = [device.rows(d), device.rows(d), device.rows(d), device.rows(1), device.rows(2)];
    device.write(x, gaussians(n * d, 1));
    const mixing = device.mixing(randomMixing(n, 2));
    const clusters = Int32Array.from([0, 0, 1, 1, -1]);
    const everyone = new Int32Array(n);
    const mask = Uint8Array.from([1, 0, 1, 1, 1]);
    const iterate = async (k: number) => {
      device.gradient(g, losses, x, k, k % 2 ? 4 : 0);
      device.combine(x, 1, x, -0.01, g);
      device.mix(y, mixing, x);
      device.reweigh(mixing, randomMixing(n, 2).weights);
      device.copy(x, y);
      device.copyRows(x, y, mask);
      device.average(x, clusters);
      device.average(y, everyone);
      device.fill(losses, 1);
      device.divide(y, x, losses);
      device.multiply(y, y, losses);
      device.topK(y, x, 3);
      device.gaussianK(y, x, 0.1);
      device.quantize(y, x, 4, k);
      device.sign(y, x);
      device.twoMeans(code, x);
      device.paint(y, code, x);
      device.write(y, new Float64Array(n * d));
      device.free(device.rows(d));
      device.freeMixing(device.mixing(randomMixing(n, 2)));
      device.readNow(x);
      await device.read(x);
      await device.measure(x, k % 2 ? mask : null);
      device.endIteration();
    };
    for (let k = 0; k < 4; k++) await iterate(k);
    const before = tf.memory().numTensors;
    for (let k = 4; k < 200; k++) await iterate(k);
    expect(tf.memory().numTensors).toBe(before);
    device.dispose();
    expect(tf.memory().numTensors).toBe(without);
  });

  it("repeats a run to the bit", async () => {
    const problem = randomProblem(5, mlp);
    const run = async () => {
      const device = await createTfjs(problem, { backend });
      const [x, y, g, losses] = [
        filled(device, mlp.d, gaussians(5 * mlp.d, 1)),
        device.rows(mlp.d),
        device.rows(mlp.d),
        device.rows(1),
      ];
      const mixing = device.mixing(randomMixing(5, 2));
      for (let k = 0; k < 20; k++) {
        device.gradient(g, losses, x, k, 4);
        device.combine(x, 1, x, -0.1, g);
        device.mix(y, mixing, x);
        device.copy(x, y);
      }
      const values = device.readNow(x);
      device.dispose();
      return values;
    };
    expect(await run()).toEqual(await run());
  });

  it("launches few kernels per iteration, however many nodes there are", async () => {
    for (const n of [4, 16]) {
      const device = await createTfjs(randomProblem(n, mlp), { backend });
      const [x, y, g, losses] = [device.rows(mlp.d), device.rows(mlp.d), device.rows(mlp.d), device.rows(1)];
      const mixing = device.mixing(randomMixing(n, 2));
      const profile = await tf.profile(() => {
        device.gradient(g, losses, x, 0, 16);
        device.combine(x, 1, x, -0.1, g);
        device.mix(y, mixing, x);
        return tf.scalar(0);
      });
      // A reshape launches nothing: it renames the data it is given.
      const launched = profile.kernels.filter(({ name }) => name !== "Reshape");
      expect(launched.length).toBeLessThanOrEqual(60);
      device.dispose();
    }
  });
});

it("takes a working backend when none is asked for, and says which", async () => {
  const device = await createTfjs(randomProblem(2, mlp));
  expect(device.label).toBe("TensorFlow.js · WASM");
  expect(device.precision).toBe("float32");
});

it("refuses, with a sentence, a backend that cannot run here", async () => {
  await expect(createTfjs(randomProblem(2, mlp), { backend: "webgl" })).rejects.toThrow(/TensorFlow.js cannot use WebGL: .*\./);
});
