import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, it } from "vitest";
import { createTfjs } from "../lib/compute/tfjs";
import { cases, filled, mlp } from "./tfjs-agreement";
import { gaussians, randomMixing, randomProblem } from "./tfjs-problems";

describe.each(["cpu", "wasm"] as const)("tfjs on %s", (backend) => {
  it.each(cases)("agrees with the reference: $name", async ({ run, tolerance }) => {
    expect(await run((problem) => createTfjs(problem, { backend }))).toBeLessThanOrEqual(tolerance);
  });

  it("averages equal rows to equal rows, and everyone to one row", async () => {
    const device = await createTfjs(randomProblem(16, mlp), { backend });
    const rows = filled(device, 4, gaussians(64, 1));
    device.average(rows, new Int32Array(16));
    const values = device.readNow(rows);
    for (let i = 4; i < values.length; i++) expect(values[i]).toBe(values[i % 4]);
    device.dispose();
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

it("refuses shards too uneven to be padded", async () => {
  const problem = randomProblem(2, mlp);
  const samples = { count: 2 ** 24, p: 2, features: new Float64Array(0), labels: new Float64Array(0) };
  const uneven = { ...problem, samples, offsets: Int32Array.from([0, 0, 2 ** 24]) };
  await expect(createTfjs(uneven, { backend: "cpu" })).rejects.toThrow(/would have to hold 2 × 16777216 samples/);
});
