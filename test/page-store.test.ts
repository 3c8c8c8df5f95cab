import { describe, expect, test } from "vitest";
import type { Frame } from "@/lib/engine/frame";
import { defaultExperiment, toHash } from "@/lib/experiment";
import { createPlayground, History, inForce, settle, switchKind } from "@/lib/store";
import type { Request } from "@/lib/worker/protocol";

const frame = (iteration: number, averaging: Frame["averaging"] = "neighbors"): Frame => ({
  iteration,
  loss: 1 / (1 + iteration),
  nodeLoss: { min: 0, mean: 1, max: 2 },
  consensusDistance: iteration,
  averaging,
  bytesPerNode: iteration,
  payloadBits: 0,
  seconds: iteration / 10,
});

/** A playground whose wishes are written down instead of being granted. */
function playground() {
  const sent: Request[] = [];
  const made = createPlayground();
  made.actions.connect({ send: (request) => sent.push(request), ask: () => Promise.resolve(null) });
  const kinds = () => sent.map(({ type }) => type);
  const state = () => made.store.getState();
  /** As the worker would report standing at t. */
  const at = (t: number) =>
    made.actions.hear({
      type: "frame",
      run: state().history ? sent.filter(({ type }) => type === "load").length : 0,
      frames: [frame(t)],
      distance: new Float32Array(16),
      loss: new Float32Array(16),
      phase: 0,
      globals: 0,
      clusters: 0,
      iterationsPerSecond: 0,
    });
  return { ...made, sent, kinds, state, at };
}

describe("history", () => {
  test("is bounded and keeps the averagings exact", () => {
    const history = new History(400);
    for (let t = 0; t < 20_000; t++) history.add(frame(t, t % 500 === 0 ? "global" : "neighbors"));
    expect(history.length).toBeLessThanOrEqual(400);
    const kept = new Set(history.column("iteration").subarray(0, history.length));
    for (let t = 500; t < 20_000; t += 500) expect([t - 1, t].every((each) => kept.has(each))).toBe(true);
    expect(history.last).toBe(19_999);
  });
  test("stays bounded when every iteration is an averaging", () => {
    const history = new History(100);
    for (let t = 0; t < 5000; t++) history.add(frame(t, "global"));
    expect(history.length).toBeLessThanOrEqual(100);
    expect(history.column("iteration")[0]).toBe(0);
  });
  test("ignores a replay and forgets another future", () => {
    const history = new History();
    for (const t of [0, 1, 2, 3, 1, 2]) history.add(frame(t));
    expect(history.length).toBe(4);
    history.truncate(1);
    expect(history.last).toBe(1);
    expect(history.indexAt("iteration", 0.5)).toBe(0);
    expect(history.indexAt("iteration", -1)).toBe(-1);
  });
});

describe("changes", () => {
  test("another kind keeps what both kinds know", () => {
    expect(switchKind("algorithm", { kind: "gossip-pga", H: 5 }, "local-sgd")).toEqual({ kind: "local-sgd", H: 5 });
    expect(switchKind("topology", { kind: "ring", n: 9 }, "star")).toEqual({ kind: "star", n: 9 });
  });
  test("what does not fit any longer gives way", () => {
    const values = settle(defaultExperiment, { dataset: switchKind("dataset", defaultExperiment.dataset, "values") });
    expect(values.experiment.model.kind).toBe("consensus");
    expect(values.gaveWay).toContain("model");
    const directed = settle(defaultExperiment, { topology: { kind: "static-exponential", n: 16 } });
    expect(directed.experiment.weights.kind).toBe("topology");
  });
  test("every data set and every topology can be reached from the default by one click", async () => {
    const { registries } = await import("@/lib/store");
    for (const field of ["dataset", "topology", "algorithm", "model", "network", "partition"] as const)
      for (const kind of registries[field].ids) {
        if (["table", "custom", "given", "consensus", "linear", "softmax", "push-sum"].includes(kind)) continue;
        const choice = switchKind(field, defaultExperiment[field], kind);
        expect(() => settle(defaultExperiment, { [field]: choice }), `${field} ${kind}`).not.toThrow();
      }
  });
});

describe("the playground", () => {
  test("before the start a change begins anew; later it becomes an edit", () => {
    const { actions, kinds, at, sent } = playground();
    actions.change({ algorithm: { kind: "gossip-pga", H: 4 } });
    expect(kinds()).toEqual(["load", "load"]);
    at(12);
    actions.change({ algorithm: { kind: "gossip-sgd" } });
    expect(sent.at(-1)).toEqual({ type: "edit", edit: { set: { algorithm: { kind: "gossip-sgd" } } } });
    actions.change({ seed: 7 });
    expect(sent.at(-1)).toMatchObject({ type: "load", experiment: { seed: 7 } });
  });
  test("whether it stands at the start is told by t alone, however it got there", () => {
    const { actions, state, at } = playground();
    const stopped = (t: number, why: "paused" | "finished") => actions.hear({ type: "stopped", run: 1, t, why });
    at(0);
    at(7);
    stopped(7, "paused");
    actions.reset();
    stopped(7, "paused");
    at(0);
    expect(state().status).toBe("ready");
    at(2000);
    stopped(2000, "finished");
    expect(state().status).toBe("finished");
    at(30);
    expect(state().status).toBe("paused");
  });
  test("undo returns to the moment that was left", () => {
    const { actions, state, at, kinds, sent } = playground();
    at(12);
    actions.change({ seed: 7 });
    actions.undo();
    expect(state().experiment).toEqual(defaultExperiment);
    expect(kinds().slice(-2)).toEqual(["load", "seek"]);
    expect(sent.at(-1)).toEqual({ type: "seek", t: 12 });
    actions.redo();
    expect(state().experiment.seed).toBe(7);
  });
  test("an impossible change is refused and changes nothing", () => {
    const { actions, state, kinds } = playground();
    actions.change({ algorithm: { kind: "gossip-pga", H: -1 } });
    expect(state().refusal?.field).toBe("algorithm.H");
    expect(state().experiment).toEqual(defaultExperiment);
    expect(kinds()).toEqual(["load"]);
  });
  test("a link is taken; a bad one is kept, with its sentence, until something changes", () => {
    const { actions, state } = playground();
    actions.openLink(toHash({ ...defaultExperiment, seed: 5 }));
    expect(state().experiment.seed).toBe(5);
    actions.openLink("#seed=banana");
    expect(state()).toMatchObject({ badLink: true, refusal: { field: "seed" } });
    expect(state().experiment.seed).toBe(5);
    actions.change({ seed: 6 });
    expect(state()).toMatchObject({ badLink: false, refusal: null });
  });
  test("what holds at t are the edits made up to t", () => {
    const edited = { ...defaultExperiment, edits: [{ at: 10, set: { algorithm: { kind: "gossip-sgd" } } }] };
    expect(inForce(edited, 9).algorithm.kind).toBe("gossip-pga");
    expect(inForce(edited, 10).algorithm.kind).toBe("gossip-sgd");
  });
});
