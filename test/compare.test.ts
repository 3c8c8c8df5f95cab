import { afterEach, describe, expect, test } from "vitest";
import { compile } from "@/lib/engine";
import { type Experiment, parseExperiment } from "@/lib/experiment";
import { createPlayground, type Ghost, History, MAX_GHOSTS } from "@/lib/store";
import { createComparison } from "@/lib/store/compare";
import { sweepAxes } from "@/lib/store/compare-axes";
import { runNames } from "@/lib/store/compare-names";
import { type Connect, createPool } from "@/lib/store/compare-pool";
import { rivalOf } from "@/lib/store/compare-rivals";
import { createSession } from "@/lib/worker/session";

const small = parseExperiment({
  topology: { kind: "ring", n: 4 },
  dataset: { kind: "circle", samples: 60 },
  algorithm: { kind: "gossip-pga", H: 4 },
  iterations: 40,
});
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Workers without threads; `open` and `most` count those that are there. */
function workers() {
  const count = { open: 0, most: 0, closed: 0 };
  const connect: Connect = (hear) => {
    count.open += 1;
    count.most = Math.max(count.most, count.open);
    const session = createSession({
      post: (response) => response.type !== "answer" && hear(response),
      compile: (experiment) => compile(experiment, "reference"),
      restart: () => Promise.resolve(),
      breathe: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      now: () => performance.now(),
    });
    return {
      send: (request) => session.receive(request),
      close: () => {
        count.open -= 1;
        count.closed += 1;
        session.close();
      },
    };
  };
  return { connect, count };
}

/** A playground with a session of its own, and a comparison beside it. */
function comparing(experiment: Experiment = small, size = 2) {
  const playground = createPlayground(experiment);
  const { connect, count } = workers();
  const own = connect(
    (news) => playground.actions.hear(news),
    () => {},
  );
  playground.actions.connect({ send: own.send, ask: () => Promise.resolve(null) });
  const comparison = createComparison(playground, connect, size);
  closing.push(comparison.actions.close, own.close);
  const { store } = playground;
  const until = (holds: () => boolean) => expect.poll(holds, { timeout: 8000, interval: 20 }).toBe(true);
  return { ...playground, state: store.getState, compared: comparison.store.getState, compare: comparison.actions, count, until };
}
const lastOf = ({ history }: Ghost) => history.last;

describe("pins", () => {
  test("keep the run as it was, whatever happens to it later", async () => {
    const { actions, state, until } = comparing();
    expect(actions.pin()).toBe(false);
    actions.step(5);
    await until(() => state().t === 5);
    expect(actions.pin()).toBe(true);
    actions.change({ optimizer: { ...small.optimizer, learningRate: 0.4 } });
    await until(() => state().status !== "loading");
    const [pin] = state().ghosts;
    expect(pin!.experiment).toEqual(small);
    expect([pin!.history.length, lastOf(pin!)]).toEqual([6, 5]);
    actions.unpin(pin!.id);
    expect(state().ghosts).toEqual([]);
  });

  test("have hues of their own, which become free again, and are as many as can be told apart", async () => {
    const { actions, state, until } = comparing();
    actions.step(2);
    await until(() => state().t === 2);
    for (let i = 0; i < MAX_GHOSTS; i++) expect(actions.pin()).toBe(true);
    expect(actions.pin()).toBe(false);
    expect(new Set(state().ghosts.map(({ slot }) => slot)).size).toBe(MAX_GHOSTS);
    actions.unpin(state().ghosts[2]!.id);
    expect(actions.pin()).toBe(true);
    expect(state().ghosts.at(-1)!.slot).toBe(2);
  });
});

describe("rivals", () => {
  test("share everything but the algorithm, edits of other things included", () => {
    const edited = parseExperiment({
      ...small,
      edits: [
        { at: 3, set: { optimizer: { learningRate: 0.2 }, algorithm: { kind: "gossip-pga", H: 2 } } },
        { at: 5, set: { algorithm: { kind: "local-sgd" } } },
      ],
    });
    const rival = rivalOf(edited, { kind: "local-sgd", H: 4 });
    expect(rival).toEqual({
      ...small,
      algorithm: { kind: "local-sgd", H: 4 },
      edits: [{ at: 3, set: { optimizer: { learningRate: 0.2 } } }],
    });
  });

  test("follow the reader's run as far as it comes, and measure what they would have alone", async () => {
    const { actions, state, compare, count, until } = comparing();
    expect(compare.against([{ kind: "gossip-sgd" }])).toBeNull();
    expect(state().ghosts[0]!.kind).toBe("rival");
    expect(count.open).toBe(2);
    await until(() => state().status === "finished" && lastOf(state().ghosts[0]!) === 40);
    const alone = await compile(rivalOf(small, { kind: "gossip-sgd" }), "reference");
    await alone.advance(40);
    const { history } = state().ghosts[0]!;
    expect(history.column("loss")[history.length - 1]).toBe((await alone.frame()).frame.loss);
    alone.dispose();
    actions.unpin(state().ghosts[0]!.id);
    expect(count.open).toBe(1);
  });

  test("start anew when the experiment changes, and not when only their own field does", async () => {
    const { actions, state, compare, until } = comparing();
    compare.against([{ kind: "gossip-sgd" }]);
    await until(() => lastOf(state().ghosts[0]!) === 40);
    const before = state().ghosts[0]!;
    actions.reset();
    await until(() => state().t === 0);
    actions.change({ algorithm: { kind: "gossip-pga", H: 2 } });
    await until(() => state().status !== "loading");
    expect(state().ghosts[0]!.history).toBe(before.history);
    actions.change({ seed: 9 });
    await until(() => state().ghosts[0]!.experiment.seed === 9);
    expect(state().ghosts[0]!.history).not.toBe(before.history);
    actions.play();
    await until(() => lastOf(state().ghosts[0]!) > 0);
  });

  test("that do not fit say why, and the others run", () => {
    const { compare, compared, state } = comparing(
      parseExperiment({ ...small, topology: { kind: "static-exponential", n: 4 }, weights: undefined }),
    );
    compare.against([{ kind: "nonsense" }]);
    expect(compared().problem).toMatch(/no algorithm is called/);
    expect(state().ghosts).toEqual([]);
  });
});

describe("a pool", () => {
  test("measures every run at the same iterations, with no more workers than it may have", async () => {
    const { connect, count } = workers();
    const pool = createPool(2, 7, connect);
    closing.push(pool.close);
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((seed) => pool.run({ ...small, seed }, "reference")));
    for (const { why, frames } of outcomes) {
      expect(why).toBe("finished");
      expect(frames.map(({ iteration }) => iteration)).toEqual([0, 7, 14, 21, 28, 35, 40]);
    }
    expect(count.most).toBe(2);
  });

  test("tells of divergence and refusal, and goes on with the next", async () => {
    const pool = createPool(1, 7, workers().connect);
    closing.push(pool.close);
    const wild = {
      ...small,
      optimizer: { ...small.optimizer, learningRate: 1e12 },
      iterations: 400,
      model: { kind: "linear" },
      dataset: { kind: "plane" },
    };
    const [diverged, refused, fine, empty] = await Promise.all([
      pool.run(parseExperiment(wild), "reference"),
      pool.run({ ...small, seed: -1 }, "reference"),
      pool.run(small, "reference"),
      pool.run({ ...small, iterations: 0 }, "reference"),
    ]);
    expect([diverged!.why, refused!.why, fine!.why, empty!.why]).toEqual(["diverged", "refused", "finished", "finished"]);
    expect(diverged!.sentence).toMatch(/diverged/);
    expect(refused!.sentence).toMatch(/^seed: /);
    expect(empty!.frames).toHaveLength(1);
  });

  test("can be cancelled", async () => {
    const { connect, count } = workers();
    const pool = createPool(1, 97, connect);
    const runs = [1, 2].map((seed) => pool.run({ ...small, seed, iterations: 10_000_000 }, "reference"));
    await new Promise((done) => setTimeout(done, 30));
    pool.close();
    expect((await Promise.all(runs)).map(({ why }) => why)).toEqual(["cancelled", "cancelled"]);
    expect(count.open).toBe(0);
  });
});

describe("several seeds", () => {
  test("become one mean with a band", async () => {
    const { compare, compared, state, count } = comparing();
    const done = compare.seeds(3);
    expect(compared().seeds).toEqual({ done: 0, count: 3 });
    await done;
    expect(compared().seeds).toBeNull();
    const [ghost] = state().ghosts;
    expect([ghost!.kind, ghost!.band!.seeds, lastOf(ghost!)]).toEqual(["seeds", 3, 40]);
    const end = ghost!.history.length - 1;
    const at = (history: History) => history.column("loss")[end]!;
    expect(at(ghost!.band!.low)).toBeLessThan(at(ghost!.history));
    expect(at(ghost!.band!.high)).toBeGreaterThan(at(ghost!.history));
    expect(count.open).toBe(1);
  });
});

describe("a sweep", () => {
  const axes = sweepAxes(small);
  const axis = (id: string) => axes.find((each) => each.id === id)!;

  test("fills every cell that has an experiment", async () => {
    const { compare, compared, count } = comparing();
    const done = compare.sweep({
      base: small,
      across: { axis: axis("algorithm.H"), values: [2, 4] },
      down: { axis: axis("algorithm"), values: ["gossip-pga", "gossip-sgd"] },
    });
    expect(compared().sweep!.running).toBe(true);
    await done;
    const { cells, running } = compared().sweep!;
    expect(running).toBe(false);
    expect(cells.map(({ outcome }) => outcome?.why)).toEqual(["finished", "finished", undefined, undefined]);
    expect(cells[2]!.refusal).toMatch(/no parameter of that name/);
    expect(cells[0]!.outcome!.frames.at(-1)!.iteration).toBe(40);
    expect(count.open).toBe(1);
  });

  test("keeps what was done when it is cancelled", async () => {
    const { compare, compared, until } = comparing();
    const done = compare.sweep({
      base: { ...small, iterations: 500 },
      across: { axis: axis("seed"), values: [1, 2, 3, 4] },
      down: { axis: axis("algorithm.H"), values: [1, 2, 4] },
    });
    await until(() => compared().sweep!.cells.some(({ outcome }) => outcome));
    compare.stopSweep();
    await done;
    const { cells, running } = compared().sweep!;
    expect(running).toBe(false);
    expect(cells.some(({ outcome }) => outcome?.why === "finished")).toBe(true);
    expect(cells.some(({ outcome }) => outcome === null)).toBe(true);
    expect(cells.some((cell) => cell.running)).toBe(false);
  });
});

describe("names", () => {
  const named = (...raw: unknown[]) => runNames(raw.map(parseExperiment), (sentence) => sentence);
  test("are the algorithm and its letters", () => {
    expect(named({})).toEqual([{ name: "Gossip-PGA H = 16", rest: "" }]);
    expect(named({}, { algorithm: { kind: "gossip-sgd" } }).map(({ name, rest }) => [name, rest])).toEqual([
      ["Gossip-PGA H = 16", ""],
      ["Gossip SGD", ""],
    ]);
  });
  test("add what else differs, and leave out weights that follow from the graph", () => {
    const [ring, exponential] = named({ seed: 2 }, { topology: { kind: "static-exponential", n: 32 } });
    expect(ring!.rest).toBe("Ring, n = 16, Seed 2");
    expect(exponential!.rest).toBe("Static exponential, n = 32, Seed 1");
    expect(named({}, { optimizer: { learningRate: 0.3 } }).map(({ rest }) => rest)).toEqual(["γ = 0.1", "γ = 0.3"]);
  });
});

test("a history's copy is independent of it", () => {
  const history = new History(10);
  const frame = {
    loss: 1,
    nodeLoss: { min: 0, mean: 1, max: 2 },
    consensusDistance: 0,
    averaging: "global",
    bytesPerNode: 0,
    payloadBits: 0,
    seconds: 0,
  } as const;
  for (const iteration of [0, 1, 2]) history.add({ ...frame, iteration });
  const copy = history.copy();
  history.truncate(0);
  expect([copy.length, copy.last, copy.averaging(2), history.length]).toEqual([3, 2, "global", 1]);
});
