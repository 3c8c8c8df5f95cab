import { describe, expect, it } from "vitest";
import { mixtureOf, stepsOf } from "../components/explain/explanation";
import { decimals, fraction } from "../components/explain/numbers";
import { isCut, slownessOf, toggleCut, toggleDead, toggleSlow } from "../components/faults/broken";
import { bytesOfRound, gossipRounds } from "../components/inspect/messages";
import { order } from "../components/inspect/order";
import { periodOf } from "../components/inspect/period";
import { decayLine, purelyAveraging } from "../components/plots/decay";
import { compile } from "../lib/engine";
import { noFaults, parseExperiment } from "../lib/experiment";
import { firstStop, History, noStopRules } from "../lib/store";
import { beta, dense, matrixOfLiving } from "../lib/topology";
import { ready } from "../lib/worker/ready";

const small = { topology: { kind: "ring", n: 6 }, dataset: { kind: "circle", samples: 60 } };

async function explained(raw: object, t = 0) {
  const run = await compile(parseExperiment({ ...small, ...raw }), "reference");
  await run.advance(t);
  const { n, d, matrices, clusters } = run.setting;
  const x = await run.parameters();
  const start = Array.from({ length: n }, (_, i) => x[i * d]!);
  return { steps: stepsOf(await run.dissect(), start), weights: dense(matrices[0]!), clusters, run };
}

describe("one iteration in slow motion", () => {
  it("goes from the start by computing and sending to mixing, and each node's average is the sum of its terms", async () => {
    const { steps, weights, clusters, run } = await explained({ algorithm: { kind: "gossip-pga", H: 4 } }, 1);
    expect(steps.map(({ phase }) => phase)).toEqual(["start", "compute", "compute", "send", "mix"]);
    for (let node = 0; node < 6; node++) {
      const { terms, sum, result } = mixtureOf(steps[4]!, node, weights, clusters);
      expect(terms).toHaveLength(3);
      expect(terms[0]!.node).toBe(node);
      expect(sum).toBeCloseTo(result, 10);
    }
    await run.advance(1);
    const now = await run.parameters();
    expect(steps[4]!.after[2]).toBeCloseTo(now[2 * run.setting.d]!, 10);
  });

  it("averages everyone at the period, and the dead count in no average", async () => {
    const { steps, weights, clusters } = await explained(
      { algorithm: { kind: "gossip-pga", H: 2 }, faults: { ...noFaults, dead: [5] } },
      1,
    );
    const mix = steps.at(-1)!;
    expect(mix).toMatchObject({ phase: "mix", averaging: "global" });
    const { terms, sum, result } = mixtureOf(
      mix,
      0,
      weights,
      Int32Array.from(clusters, (_, i) => (i === 5 ? -1 : 0)),
    );
    expect(terms.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(sum).toBeCloseTo(result, 10);
  });

  it("averages within clusters", async () => {
    const { steps, weights, clusters } = await explained({ algorithm: { kind: "hier-avg", K1: 2, K2: 4, S: 3 } }, 1);
    const { terms, sum, result } = mixtureOf(steps.at(-1)!, 4, weights, clusters);
    expect(terms.map(({ node }) => node).sort()).toEqual([3, 4, 5]);
    expect(sum).toBeCloseTo(result, 10);
  });

  it("says so when nobody talks", async () => {
    const { steps } = await explained({ algorithm: { kind: "local-sgd", H: 8 } });
    expect(steps.map(({ phase }) => phase)).toEqual(["start", "compute", "compute", "compute"]);
    expect(steps.at(-1)).toMatchObject({ kind: "mix", averaging: "none", bytes: 0 });
  });

  it("follows gradients where gradients are what is exchanged", async () => {
    const { steps } = await explained({ algorithm: { kind: "gradient-tracking" } }, 2);
    const track = steps.filter(({ kind }) => kind === "track");
    expect(track.map(({ phase, about }) => [phase, about])).toEqual([
      ["send", "updates"],
      ["mix", "updates"],
    ]);
  });

  it("writes weights and numbers shortly", () => {
    expect([1 / 3, 0.5, 1 / 16, 0.42].map(fraction)).toEqual(["1/3", "1/2", "1/16", "0.42"]);
    expect(decimals([0.2, 0.6])(-0.521)).toBe("−0.52");
    expect(decimals([0.5, 0.5004])(0.50021)).toBe("0.5002");
    expect(decimals([-0.00001, 3])(-0.00001)).toBe("0.00");
  });
});

describe("breaking and mending", () => {
  it("toggles nodes and links, and never mixes up directions", () => {
    const dead = toggleDead(noFaults, [1, 2]);
    expect(dead.dead).toEqual([1, 2]);
    expect(toggleDead(dead, [2, 3]).dead).toEqual([1]);
    const slow = toggleSlow(noFaults, [4]);
    expect(slownessOf(slow, 4)).toBe(4);
    expect(toggleSlow(slow, [4])).toEqual(noFaults);
    const cut = toggleCut(noFaults, [[0, 1]], false);
    expect(isCut(cut, [1, 0], false)).toBe(true);
    expect(isCut(cut, [1, 0], true)).toBe(false);
    expect(toggleCut(cut, [[1, 0]], false).cut).toEqual([]);
  });

  it("keeps what is broken in the picture, and takes the spectrum of the living", async () => {
    const experiment = parseExperiment({ ...small, faults: { ...noFaults, dead: [0], cut: [[3, 4]] } });
    const run = await compile(experiment, "reference");
    const told = ready(1, run, experiment, null, "reference");
    expect(told.phases[0]!.edges).toHaveLength(6);
    expect(Array.from(told.phases[0]!.weights).filter((w) => w === 0)).toHaveLength(3);
    const living = matrixOfLiving(run.setting.matrices[0]!, [0]);
    expect(living.n).toBe(5);
    expect(told.beta).toBeCloseTo(beta(living), 12);
  });
});

/** A history of consensus distances and losses, one per iteration. */
function historyOf(values: readonly number[], kinds: readonly string[] = []): History {
  const history = new History();
  values.forEach((value, iteration) => {
    history.add(frame(iteration, value, kinds[iteration]));
  });
  return history;
}
const frame = (iteration: number, value: number, averaging = "neighbors") => ({
  iteration,
  loss: value,
  nodeLoss: { min: value, mean: value, max: value },
  consensusDistance: value,
  averaging: averaging as "neighbors",
  bytesPerNode: 520 * iteration,
  payloadBits: 0,
  seconds: 0,
});

describe("stop rules", () => {
  const rules = { ...noStopRules, loss: 0.5 };
  it("stop where a measurement falls to its limit, and let a run go on that is below it already", () => {
    const frames = [frame(2, 0.7), frame(3, 0.5), frame(4, 0.4)];
    expect(firstStop(rules, historyOf([1, 0.9]), frames)).toMatchObject({ rule: "loss", frame: { iteration: 3 } });
    expect(firstStop(rules, historyOf([1, 0.4]), [frame(2, 0.3)])).toBeNull();
    expect(firstStop(noStopRules, historyOf([1]), frames)).toBeNull();
  });
});

describe("theory beside the measurement", () => {
  const values = { topology: { kind: "ring", n: 8 }, dataset: { kind: "values" }, algorithm: { kind: "gossip-sgd" } };
  it("bounds pure averaging from above at every iteration", async () => {
    const experiment = parseExperiment(values);
    const run = await compile(experiment, "reference");
    expect(purelyAveraging(experiment, 1)).toBe(true);
    const history = new History();
    for (let t = 0; t <= 40; t++) {
      history.add((await run.frame()).frame);
      await run.advance(1);
    }
    const line = decayLine(history, beta(run.setting.matrices[0]!), 0, "iteration")!;
    expect(line.length).toBe(41);
    for (let i = 0; i < line.length; i++)
      expect(history.column("consensusDistance")[i]!).toBeLessThanOrEqual(line.y[i]! * (1 + 1e-9));
  });
  it("keeps silent where gradients push, messages get lost or nothing is left to shrink", () => {
    expect(purelyAveraging(parseExperiment(small), 1)).toBe(false);
    expect(purelyAveraging(parseExperiment({ ...values, faults: { ...noFaults, drop: 0.1 } }), 1)).toBe(false);
    expect(decayLine(historyOf([0, 0, 0]), 0.5, 0, "iteration")).toBeNull();
    expect(decayLine(historyOf([8, 4, 0, 0], ["none", "neighbors", "global", "none"]), 0.5, 0, "iteration")!.length).toBe(2);
  });
});

describe("numbers of the inspector", () => {
  it("counts a link's messages from the curve", () => {
    const history = historyOf([1, 1, 1, 1], ["none", "neighbors", "neighbors", "global"]);
    expect(gossipRounds(history)).toBe(2);
    expect(bytesOfRound(history)).toBe(520);
  });
  it("writes orders of magnitude, and finds the period", () => {
    expect([0, 0.3, 42, 9.7e5, 1e6, 7.4e5, Number.POSITIVE_INFINITY].map(order)).toEqual([
      "0",
      "< 1",
      "40",
      "10⁶",
      "10⁶",
      "7·10⁵",
      "∞",
    ]);
    expect(periodOf({ kind: "gossip-pga", H: 16 })).toBe(16);
    expect(periodOf({ kind: "hier-avg", K1: 4, K2: 16 })).toBe(16);
    expect(periodOf({ kind: "gossip-sgd" })).toBe(Number.POSITIVE_INFINITY);
  });
});
