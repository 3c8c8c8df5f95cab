import { expect, test, vi } from "vitest";
import { fromHash, makeTopology, parseExperiment, presets, toHash } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";
import { addNode, connect, type DrawnGraph, disconnect, removeNodes } from "@/lib/gestures";
import type { Choice } from "@/lib/registry";
import { type ChoiceField, inForce, registries, switchKind } from "@/lib/store";
import { panels } from "@/lib/store/state";
import { Draws } from "./experiment-generator";
import { type Wired, wired } from "./monkey-session";

const ACTIONS = 2500;
const MOST_NODES = 8;
/** These name data of their own; no menu offers them. */
const own = ["custom", "table", "given"];

/** Small enough that thousands of runs of it take seconds. */
const small = (experiment: Experiment): Experiment =>
  parseExperiment({
    ...experiment,
    topology: { kind: "ring", n: 5 },
    weights: { kind: "metropolis" },
    dataset: { kind: "gaussians", samples: 40 },
    partition: { kind: "iid" },
    model: { kind: "logistic" },
    faults: undefined,
    iterations: 80,
    edits: [],
  });

function drawn({ state }: Wired): DrawnGraph | null {
  const { ready } = state();
  if (!ready) return null;
  const edges = new Map(ready.phases.flatMap(({ edges }) => edges.map((edge) => [edge.join(), edge] as const)));
  const positions = ready.positions ?? Array.from({ length: ready.n }, (_, i) => [i / ready.n, 0.5] as const);
  return { n: ready.n, directed: ready.directed, edges: [...edges.values()], positions };
}

/** The experiment at hand with a choice of small size in one field. */
function otherChoice(r: Draws, now: Experiment): Partial<Experiment> {
  const field = r.pick(["algorithm", "algorithm", "topology", "dataset", "partition", "weights", "network", "model"] as const);
  const kinds = registries[field].ids.filter((id) => !own.includes(id));
  const choice = switchKind(field as ChoiceField, now[field], r.pick(kinds));
  return { [field]: shrunk(choice) };
}
const limits: Record<string, number> = { n: 6, rows: 2, cols: 3, count: 2, size: 3, samples: 60, d: 3, samplesPerNode: 4 };
const shrunk = (choice: Choice): Choice =>
  Object.fromEntries(
    Object.entries(choice).map(([name, value]) => [name, name in limits ? Math.min(value as number, limits[name]!) : value]),
  ) as Choice;

/** A link that somebody shortened, mistyped or made up. Digits stay away, as they could ask for a million nodes. */
function mangled(r: Draws, hash: string): string {
  const at = r.whole(1, hash.length - 1);
  return r.pick([
    hash.slice(0, at),
    hash.slice(0, at) + r.pick([..."~&=%,-zæ#"]) + hash.slice(at + 1),
    "#algorithm=gosip-pga",
    "#rate=-1",
    "#topology=custom~n=3~edges=0-9",
    "#%E0%A4%A",
    `#${"n".repeat(500)}`,
    "#topology=ring~n=4&faults.dead=17",
  ]);
}

/** What a visitor may do, each with how often. */
function doSomething(r: Draws, w: Wired): string {
  const { actions, state } = w;
  const now = inForce(state().experiment, state().t);
  const graph = drawn(w);
  const node = () => r.whole(0, Math.max(0, (graph?.n ?? 1) - 1));
  const redraw = (change: { graph: DrawnGraph; keep: readonly number[] } | null) =>
    change && actions.change({ topology: { kind: "custom", ...change.graph } }, change.keep);
  const wishes: readonly (readonly [number, string, () => unknown])[] = [
    [6, "play", actions.play],
    [4, "pause", actions.pause],
    [3, "toggle", actions.toggle],
    [6, "step", () => actions.step(r.pick([1, 1, 3]))],
    [5, "seek", () => actions.seek(r.pick([r.whole(-2, 120), r.whole(0, 30), 0]))],
    [3, "reset", actions.reset],
    [5, "undo", actions.undo],
    [4, "redo", actions.redo],
    [3, "speed", () => actions.setSpeed(r.pick([1, 30, 1000, "max"]))],
    [2, "explain", actions.explain],
    [2, "pin", () => (r.chance(0.5) ? actions.pin() : actions.unpin(state().ghosts[0]?.id ?? 0))],
    [1, "dismiss", actions.dismiss],
    [1, "panel", () => actions.set({ panel: r.pick(panels) })],
    [2, "device", () => actions.setDevice(r.pick(["wasm", "reference"]))],
    [
      2,
      "stop",
      () =>
        actions.setStop({
          iteration: r.pick([null, r.whole(1, 100)]),
          loss: r.pick([null, 0.5]),
          consensusDistance: r.pick([null, 1e-3]),
        }),
    ],
    [2, "halve", actions.halveRate],
    [6, "add", () => graph && graph.n < MOST_NODES && redraw(addNode(graph, [r.unit(), r.unit()], r.pick([null, node()])))],
    [6, "remove", () => graph && redraw(removeNodes(graph, [node()]))],
    [6, "connect", () => graph && redraw(connect(graph, node(), node()))],
    [4, "disconnect", () => graph?.edges.length && redraw(disconnect(graph, [r.pick(graph.edges)]))],
    [8, "choice", () => actions.change(otherChoice(r, now))],
    [3, "H", () => actions.change({ algorithm: { ...now.algorithm, H: r.pick([1, 2, 5, 0, -3, 1.5, Number.NaN]) } })],
    [
      3,
      "rate",
      () => actions.change({ optimizer: { ...now.optimizer, learningRate: r.pick([0, 0.01, 0.3, 1e4, 1e300, -1, Infinity]) } }),
    ],
    [3, "dead", () => actions.change({ faults: { ...now.faults, dead: r.list(r.whole(0, 2), node) } })],
    [3, "cut", () => graph?.edges.length && actions.change({ faults: { ...now.faults, cut: [r.pick(graph.edges)] } })],
    [2, "drop", () => actions.change({ faults: { ...now.faults, drop: r.pick([0, 0.3, 1, 1.2]) } })],
    [2, "seed", () => actions.change({ seed: r.seed() })],
    [1, "length", () => actions.change({ iterations: r.whole(1, 90) })],
    [2, "start over", () => actions.startOver(otherChoice(r, now))],
    [2, "replace", () => actions.replace(small(r.pick(presets).experiment))],
    [3, "link", () => actions.openLink(toHash(r.pick([state().experiment, small(state().experiment)])))],
    [3, "bad link", () => actions.openLink(mangled(r, toHash(state().experiment)))],
  ];
  const tickets = wishes.flatMap((wish) => Array.from({ length: wish[0] }, () => wish));
  const [, name, wish] = r.pick(tickets);
  wish();
  return name;
}

const statuses = ["loading", "ready", "playing", "paused", "finished", "diverged"];
const sentence = /^.{12,}[.!?)]$/s;
let judged: Experiment | undefined;

/** What holds at any moment, with wishes under way. */
function expectPossible({ state }: Wired): void {
  const { status, experiment, t, history, refusal, stopped, notice, past, ghosts } = state();
  expect(statuses).toContain(status);
  expect(Number.isInteger(t) && t >= 0).toBe(true);
  for (const said of [refusal?.sentence, stopped, notice]) if (said != null) expect(said).toMatch(sentence);
  expect(past.length).toBeLessThanOrEqual(200);
  expect(new Set(ghosts.map(({ slot }) => slot)).size).toBe(ghosts.length);
  const times = history.column("iteration").subarray(0, history.length);
  for (let i = 1; i < times.length; i++) if (times[i]! <= times[i - 1]!) expect.fail(`history goes back at ${times[i]}`);
  if (experiment === judged) return;
  judged = experiment;
  expect(parseExperiment(fromHash(toHash(experiment)))).toEqual(experiment);
}

/** What holds when every wish has been granted or refused. */
function expectSettled({ state }: Wired): void {
  const { status, experiment, ready, latest, t, history } = state();
  expect(["ready", "paused", "finished", "diverged"]).toContain(status);
  expect(ready?.experiment).toEqual(experiment);
  expect(ready!.run).toBe(latest!.run);
  if (status === "ready") expect(t).toBe(0);
  if (status === "finished") expect(t).toBeGreaterThanOrEqual(experiment.iterations);
  if (status === "diverged") return;
  const now = inForce(experiment, t);
  const { n } = makeTopology(now.topology, now.seed).phases[0]!;
  const frame = latest!.frames.at(-1)!;
  expect([ready!.n, latest!.distance.length, latest!.loss.length, frame.iteration]).toEqual([n, n, n, t]);
  const at = history.indexAt("iteration", t);
  if (history.column("iteration")[at] === t) expect(history.column("loss")[at]).toBe(frame.loss);
}

/** The link alone brings somebody else to the same numbers. */
async function expectReplayed({ state }: Wired): Promise<void> {
  const { experiment, latest, t, status, ready } = state();
  if (status === "diverged") return;
  const other = wired();
  other.actions.openLink(toHash(experiment));
  other.actions.setDevice(ready!.deviceName);
  other.start();
  other.actions.seek(t);
  await other.rest();
  expect(other.state().latest!.frames.at(-1)).toEqual(latest!.frames.at(-1));
  other.close();
}

test(`an unknown state is impossible: ${ACTIONS} wishes in any order`, async () => {
  const cry = vi.spyOn(console, "error");
  const r = new Draws(20_26);
  const w = wired();
  w.actions.openLink(toHash(small(presets[0]!.experiment)));
  w.start();
  const lately: string[] = [];
  try {
    for (let i = 0; i < ACTIONS; i++) {
      lately.push(doSomething(r, w));
      expectPossible(w);
      for (let pauses = r.whole(0, 3); pauses > 0; pauses--) await w.turn();
      if (r.chance(0.15)) {
        await w.rest();
        lately.push("rest");
        expectPossible(w);
        expectSettled(w);
        if (r.chance(0.1)) await expectReplayed(w);
      }
      expect(cry).not.toHaveBeenCalled();
    }
  } catch (problem) {
    console.log(`After ${lately.length} wishes, the last ones: ${lately.slice(-25).join(", ")}`);
    console.log(JSON.stringify(w.state().experiment));
    throw problem;
  } finally {
    w.close();
    cry.mockRestore();
  }
});
