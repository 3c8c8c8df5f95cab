import { describe, expect, test } from "vitest";
import { train } from "../engine/runs";

/** One linear model of 10 parameters on 6 nodes; α = 0.01 s, θ = 1e-4 s per float, 0.02 s per gradient. */
const network = { kind: "custom", latency: 0.01, secondsPerFloat: 1e-4, computeSeconds: 0.02 };
const spec = (algorithm: object, over: object = {}) => ({
  topology: { kind: "ring", n: 6 },
  dataset: { kind: "logistic", d: 10, samplesPerNode: 5 },
  algorithm,
  network,
  iterations: 1,
  ...over,
});
const cost = async (algorithm: object, over: object = {}) => {
  const { frames } = await train(spec(algorithm, over));
  return frames[frames.length - 1];
};

describe("what one iteration costs", () => {
  const exact = 320;
  test.each([
    ["gossip on a ring", { kind: "gossip-sgd" }, (2 * exact) / 8, 0.01 + 2 * 1e-4 * 10, exact, "neighbors"],
    ["all-reduce", { kind: "parallel-sgd" }, ((2 * 5) / 6) * (exact / 8), 2 * 1e-4 * 10 + 6 * 0.01, exact, "global"],
    ["top-k by all-gather", { kind: "top-k", ratio: 0.25 }, (5 * 128) / 8, (5 * 1e-4 * 128) / 32 + 0.06, 128, "gradients"],
    ["gaussian-k", { kind: "gaussian-k", ratio: 0.25 }, (5 * 128) / 8, (5 * 1e-4 * 128) / 32 + 0.06, 128, "gradients"],
    ["qsgd with 4 levels", { kind: "qsgd", levels: 4 }, (5 * 72) / 8, (5 * 1e-4 * 72) / 32 + 0.06, 72, "gradients"],
    ["sign", { kind: "sign-sgd" }, (5 * 42) / 8, (5 * 1e-4 * 42) / 32 + 0.06, 42, "gradients"],
    ["two means by all-reduce", { kind: "a2sgd" }, ((2 * 5) / 6) * 8, (2 * 1e-4 * 64) / 32 + 0.06, 64, "gradients"],
    ["a2sgd and its mending", { kind: "a2sgd", H: 1 }, ((2 * 5) / 6) * 48, (2 * 1e-4 * 384) / 32 + 0.12, 384, "global"],
    ["gradient tracking", { kind: "gradient-tracking" }, (2 * 640) / 8, 0.01 + 2 * 1e-4 * 20, 640, "neighbors"],
    [
      "clusters of 4 and 2",
      { kind: "hier-avg", K1: 1, K2: 4, S: 4 },
      ((2 * 3 + 2 * 1) / 6) * 40,
      2 * 1e-4 * 10 + 4 * 0.01,
      exact,
      "cluster",
    ],
    ["nothing", { kind: "local-sgd", H: 5 }, 0, 0, 0, "none"],
  ])("%s", async (_, algorithm, bytes, seconds, bits, averaging) => {
    const frame = await cost(algorithm);
    expect(frame.bytesPerNode).toBeCloseTo(bytes, 9);
    expect(frame.seconds).toBeCloseTo(0.02 + seconds, 12);
    expect(frame.payloadBits).toBe(bits);
    expect(frame.averaging).toBe(averaging);
  });
  test("a run can be priced as if its model were larger", async () => {
    const frame = await cost({ kind: "gossip-sgd" }, { network: { ...network, modelSize: 1000 } });
    expect(frame.bytesPerNode).toBeCloseTo((2 * 32000) / 8, 9);
    const sparse = await cost({ kind: "top-k", ratio: 0.01 }, { network: { ...network, modelSize: 1000 } });
    expect(sparse.payloadBits).toBe(640);
  });
  test("links inside a cluster may be faster", async () => {
    const frame = await cost(
      { kind: "hier-avg", K1: 1, K2: 4, S: 3 },
      { network: { ...network, localLatency: 0.001, localSecondsPerFloat: 1e-5 } },
    );
    expect(frame.seconds).toBeCloseTo(0.02 + 2 * 1e-5 * 10 + 3 * 0.001, 12);
  });
  test("a slow node slows everyone, unless it is dead", async () => {
    const slow = { faults: { stragglers: [[2, 5]] } };
    expect((await cost({ kind: "local-sgd", H: 5 }, slow)).seconds).toBeCloseTo(0.1, 12);
    expect((await cost({ kind: "local-sgd", H: 5 }, { faults: { ...slow.faults, dead: [2] } })).seconds).toBeCloseTo(0.02, 12);
  });
  test("the star's centre sends to everyone, the leaves to one", async () => {
    const frame = await cost({ kind: "gossip-sgd" }, { topology: { kind: "star", n: 6 } });
    expect(frame.bytesPerNode).toBeCloseTo(((5 + 5) / 6) * 40, 9);
    expect(frame.seconds).toBeCloseTo(0.02 + 0.01 + 5 * 1e-4 * 10, 12);
  });
});
