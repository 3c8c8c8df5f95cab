import { describe, expect, test } from "vitest";
import { algorithms } from "../../lib/algorithms";
import { compile } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { problem, type Spec, train } from "./runs";

/** float32 devices follow the reference to 1e-4 relative, with an absolute floor of 2e-6 of the numbers' scale. */
function follows(a: number, b: number, what: string, scale = 1): void {
  expect(Math.abs(a - b), `${what}: ${a} against ${b}`).toBeLessThanOrEqual(Math.max(2e-6 * scale, 1e-4 * Math.abs(b)));
}

async function agree(device: "wasm" | "tfjs", spec: Spec): Promise<void> {
  const [fast, slow] = [await train(spec, device), await train(spec)];
  fast.frames.forEach((frame, t) => {
    const wanted = slow.frames[t];
    follows(frame.loss, wanted.loss, `loss at ${t}`);
    follows(frame.consensusDistance, wanted.consensusDistance, `consensus distance at ${t}`);
    expect(frame.averaging).toBe(wanted.averaging);
    expect(frame.bytesPerNode).toBe(wanted.bytesPerNode);
    expect(frame.seconds).toBe(wanted.seconds);
  });
  const largest = slow.x.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  for (let i = 0; i < slow.x.length; i++) follows(fast.x[i], slow.x[i], `parameter ${i}`, largest);
}

describe.each(["wasm", "tfjs"] as const)("%s follows the reference", (device) => {
  test.each(algorithms.ids)("%s", (kind) => agree(device, problem(11, { algorithm: { kind }, iterations: 25 })));
  test.each(["circle", "spiral", "plane"])("an mlp on %s", (kind) =>
    agree(device, {
      dataset: { kind, samples: 160 },
      topology: { kind: "torus", rows: 2, cols: 4 },
      model: { kind: "mlp", hidden: [8, 4], activation: "tanh", init: "random" },
      algorithm: { kind: "gossip-pga", H: 5 },
      iterations: 25,
    }),
  );
  test("softmax with momentum, decay, lost messages, a dead node and a straggler", () =>
    agree(device, {
      dataset: { kind: "digits", samples: 200 },
      topology: { kind: "random-regular", n: 8, degree: 3 },
      model: { kind: "softmax", init: "random" },
      algorithm: { kind: "hier-avg", K1: 2, K2: 8, S: 4 },
      optimizer: { learningRate: 0.05, batchSize: 8, momentum: 0.9, weightDecay: 1e-3 },
      faults: { dead: [2], drop: 0.3, stragglers: [[1, 4]] },
      iterations: 20,
    }));
  test("the average of one-way links", () =>
    agree(device, {
      topology: {
        kind: "custom",
        n: 4,
        directed: true,
        edges: [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
          [0, 2],
        ],
      },
      algorithm: { kind: "push-sum" },
      dataset: { kind: "moons", samples: 80 },
      iterations: 20,
    }));
});

describe("a run can be stopped, carried elsewhere and continued", () => {
  const spec = problem(8, {
    algorithm: { kind: "gossip-aga", H0: 3, warmup: 5, exponent: 1 },
    optimizer: { learningRate: 0.2, batchSize: 3, momentum: 0.5 },
    iterations: 40,
  });
  test.each(["reference", "wasm", "tfjs"] as const)("%s: a checkpoint restores every digit", async (device) => {
    const run = await compile(parseExperiment(spec), device);
    await run.advance(13);
    const kept = await run.checkpoint();
    await run.advance(20);
    const first = [await run.parameters(), (await run.frame()).frame];
    await run.restore(kept);
    expect(run.t).toBe(13);
    await run.advance(20);
    expect([await run.parameters(), (await run.frame()).frame]).toEqual(first);
    const other = await compile(parseExperiment(spec), device);
    await other.restore(kept);
    await other.advance(20);
    expect([await other.parameters(), (await other.frame()).frame]).toEqual(first);
  });
});

describe("edits are part of the experiment", () => {
  const base = problem(8, { algorithm: { kind: "gossip-pga", H: 7 }, iterations: 30 });
  test("nothing changes before an edit, and everything after it does", async () => {
    const edited = {
      ...base,
      edits: [
        {
          at: 12,
          set: {
            topology: {
              kind: "custom",
              n: 6,
              edges: [
                [0, 1],
                [2, 3],
              ],
            },
          },
        },
      ],
    };
    const [plain, cut] = [await train(base), await train(edited)];
    expect(cut.frames.slice(0, 13)).toEqual(plain.frames.slice(0, 13));
    expect(cut.frames[13].consensusDistance).not.toBe(plain.frames[13].consensusDistance);
  });
  test("weights may turn from averaging to pushing and back", async () => {
    const edits = [
      { at: 5, set: { weights: { kind: "push" } } },
      { at: 15, set: { weights: { kind: "metropolis" } } },
    ];
    const { frames } = await train({
      ...base,
      topology: { kind: "star", n: 6 },
      optimizer: { learningRate: 0.2, batchSize: 3, momentum: 0.5 },
      edits,
    });
    expect(frames.length).toBe(31);
    expect(frames[30].loss).toBeLessThan(frames[0].loss);
  });
  test("an edit that changes nothing changes nothing", async () => {
    const edited = { ...base, edits: [{ at: 12, set: { algorithm: { kind: "gossip-pga", H: 7 } } }] };
    expect((await train(edited)).frames).toEqual((await train(base)).frames);
  });
  test("a dead node stands still, and the mean and the clock are of the living", async () => {
    const edited = parseExperiment({
      ...base,
      edits: [
        { at: 10, set: { faults: { dead: [4] } } },
        { at: 20, set: { faults: { dead: [] } } },
      ],
    });
    const run = await compile(edited, "reference");
    const { d } = run.setting;
    await run.advance(11);
    const row = (await run.parameters()).slice(4 * d, 5 * d);
    await run.advance(9);
    expect((await run.parameters()).slice(4 * d, 5 * d)).toEqual(row);
    await run.advance(5);
    expect((await run.parameters()).slice(4 * d, 5 * d)).not.toEqual(row);
  });
  test("nodes that stay keep their models when others leave, and newcomers start from the mean", async () => {
    const spec = {
      topology: { kind: "custom", n: 4, edges: [] },
      dataset: { kind: "circle", samples: 40 },
      model: { kind: "mlp", hidden: [2], init: "random-per-node" },
      optimizer: { learningRate: 0 },
      iterations: 4,
    };
    const run = await compile(
      parseExperiment({
        ...spec,
        edits: [{ at: 2, set: { topology: { kind: "custom", n: 4, edges: [[0, 1]] } }, keep: [3, 1, -1, 0] }],
      }),
      "reference",
    );
    const { d } = run.setting;
    const before = await run.parameters();
    await run.advance(2);
    await run.settle();
    const after = await run.parameters();
    expect(after.slice(0, d)).toEqual(before.slice(3 * d));
    expect(after.slice(3 * d)).toEqual(before.slice(0, d));
    for (let c = 0; c < d; c++)
      expect(after[2 * d + c]).toBeCloseTo((before[c] + before[d + c] + before[2 * d + c] + before[3 * d + c]) / 4, 12);
  });
});
