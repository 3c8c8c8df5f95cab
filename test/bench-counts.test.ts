import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { algorithms } from "../lib/algorithms";
import { compile } from "../lib/engine";
import { parseExperiment } from "../lib/experiment";

/** Counts that any machine must reproduce; times belong to `npm run bench`. */
const experiment = (kind: string, n: number) =>
  parseExperiment({
    version: 1,
    topology: { kind: "ring", n },
    dataset: { kind: "circle", samples: 100 },
    algorithm: { kind },
    optimizer: { momentum: 0.9, batchSize: 4 },
  });

beforeAll(async () => (await compile(experiment("gossip-sgd", 2), "tfjs", { backend: "cpu" })).dispose());

describe.each(algorithms.ids)("%s", (kind) => {
  afterEach(() => vi.restoreAllMocks());

  test("10,000 iterations on WASM take no memory", async () => {
    const grow = vi.spyOn(WebAssembly.Memory.prototype, "grow");
    const run = await compile(experiment(kind, 5), "wasm");
    await run.advance(100);
    await run.frame();
    const before = grow.mock.calls.length;
    await run.advance(10_000);
    await run.frame();
    expect(grow.mock.calls.length).toBe(before);
    run.dispose();
  });

  test("100 iterations on tfjs leave as many tensors as they found", async () => {
    const without = tf.memory().numTensors;
    const run = await compile(experiment(kind, 4), "tfjs", { backend: "cpu" });
    await run.advance(20);
    await run.frame();
    const before = tf.memory().numTensors;
    await run.advance(100);
    await run.frame();
    expect(tf.memory().numTensors).toBe(before);
    run.dispose();
    expect(tf.memory().numTensors).toBe(without);
  });
});
