import { afterEach, describe, expect, test } from "vitest";
import { compile } from "@/lib/engine";
import { defaultExperiment } from "@/lib/experiment";
import type { FrameMessage, Ready, Request, Response } from "@/lib/worker/protocol";
import { createSession, type Session } from "@/lib/worker/session";

const small = { ...defaultExperiment, topology: { kind: "ring", n: 4 }, algorithm: { kind: "gossip-pga", H: 4 }, iterations: 60 };
const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

/** A session on the reference device whose news can be waited for. */
function start(experiment: unknown = small) {
  const news: Response[] = [];
  const listeners = new Set<() => void>();
  const session = createSession({
    post: (response) => {
      news.push(response);
      for (const listener of listeners) listener();
    },
    compile,
    restart: async () => {},
    breathe: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: () => performance.now(),
  });
  open.push(session);
  const send = (request: Request) => session.receive(request);
  /** The first piece of news that satisfies `wanted`, past or to come. */
  const until = <R extends Response>(wanted: (response: Response) => response is R, from = 0) =>
    new Promise<R>((resolve) => {
      const look = () => {
        const found = news.slice(from).find(wanted);
        if (!found) return;
        listeners.delete(look);
        resolve(found as R);
      };
      listeners.add(look);
      look();
    });
  send({ type: "load", run: 1, experiment, device: "reference" });
  return { send, news, until };
}
const isReady = (response: Response): response is Ready => response.type === "ready";
const stopped = (response: Response): response is Response & { type: "stopped" } => response.type === "stopped";
const refused = (response: Response): response is Response & { type: "refused" } => response.type === "refused";
const frameAt =
  (t: number) =>
  (response: Response): response is FrameMessage =>
    response.type === "frame" && response.frames.at(-1)?.iteration === t;
const iterations = (news: Response[]) =>
  news.flatMap((each) => (each.type === "frame" ? each.frames.map((f) => f.iteration) : []));

describe("a session", () => {
  test("tells what the network is before its first frame, and stands at t = 0", async () => {
    const { until, news } = start();
    const ready = await until(isReady);
    expect(ready).toMatchObject({ run: 1, n: 4, t: 0, deviceName: "reference", classes: 2 });
    expect(ready.phases[0]!.edges).toHaveLength(4);
    for (const weight of ready.phases[0]!.weights) expect(weight).toBeCloseTo(1 / 3, 6);
    await until(frameAt(0));
    expect(news[0]!.type).toBe("ready");
  });

  test("steps one frame at a time", async () => {
    const { send, until, news } = start();
    send({ type: "step", count: 3 });
    await until(stopped);
    expect(iterations(news)).toEqual([0, 1, 2, 3]);
  });

  test("plays to the end and shows averagings together with the moment before them", async () => {
    const { send, until, news } = start();
    send({ type: "play", speed: "max" });
    expect(await until(stopped)).toMatchObject({ why: "finished", t: 60 });
    const frames = news.flatMap((each) => (each.type === "frame" ? each.frames : []));
    const seen = new Set(frames.map((each) => each.iteration));
    const averaged = frames.filter((each) => each.averaging === "global");
    expect(averaged.every((each) => each.iteration % 4 === 0)).toBe(true);
    expect(averaged.filter((each) => seen.has(each.iteration - 1)).length).toBeGreaterThan(2);
    expect(frames.at(-1)!.iteration).toBe(60);
  });

  test("seeks back and forth to the same numbers", async () => {
    const { send, until, news } = start();
    send({ type: "play", speed: "max" });
    await until(stopped);
    const loss = new Map(news.flatMap((each) => (each.type === "frame" ? each.frames : [])).map((f) => [f.iteration, f.loss]));
    for (const t of [19, 0, 60, 7]) {
      const from = news.length;
      send({ type: "seek", t });
      const { frames } = await until(frameAt(t), from);
      if (loss.has(t)) expect(frames.at(-1)!.loss).toBe(loss.get(t));
    }
  });

  test("an edit at t makes a run that a fresh session replays from its experiment alone", async () => {
    const { send, until, news } = start();
    send({ type: "seek", t: 10 });
    await until(frameAt(10));
    const from = news.length;
    send({ type: "edit", edit: { set: { optimizer: { learningRate: 0.3 } } } });
    send({ type: "edit", edit: { set: { topology: { kind: "complete", n: 5 } }, keep: [0, 1, 2, 3, -1] } });
    const { experiment } = await until((r): r is Ready => isReady(r) && r.n === 5, from);
    expect(experiment.edits).toHaveLength(1);
    send({ type: "seek", t: 30 });
    const live = await until(frameAt(30), from);
    const again = start(experiment);
    again.send({ type: "seek", t: 30 });
    const replayed = await again.until(frameAt(30));
    expect(replayed.frames.at(-1)).toEqual(live.frames.at(-1));
    expect(again.news.filter(isReady).at(-1)!.n).toBe(5);
  });

  test("the moment of an edit looks the same just after it, on coming back, and to others; more edits there add up", async () => {
    const { send, until, news } = start();
    send({ type: "seek", t: 10 });
    await until(frameAt(10));
    let from = news.length;
    send({ type: "edit", edit: { set: { topology: { kind: "complete", n: 5 } }, keep: [0, 1, 2, 3, -1] } });
    const changed = (await until(frameAt(10), from)).frames.at(-1);
    for (const t of [20, 10]) {
      from = news.length;
      send({ type: "seek", t });
      await until(frameAt(t), from);
    }
    expect(news.at(-1)).toMatchObject({ type: "frame", frames: [changed] });
    send({ type: "edit", edit: { set: { topology: { kind: "path", n: 6 } }, keep: [0, 1, 2, 3, 4, -1] } });
    const { experiment } = await until((r): r is Ready => isReady(r) && r.n === 6, from);
    expect(experiment.edits).toMatchObject([{ at: 10, keep: [0, 1, 2, 3, -1, -1] }]);
    await until((r): r is FrameMessage => r.type === "frame" && r.distance.length === 6, from);
    const again = start(experiment);
    again.send({ type: "seek", t: 10 });
    expect((await again.until(frameAt(10))).frames.at(-1)).toEqual((news.at(-1) as FrameMessage).frames.at(-1));
  });

  test("refuses with a sentence and lets the old run live", async () => {
    const { send, until } = start();
    await until(isReady);
    send({ type: "load", run: 2, experiment: { ...small, algorithm: { kind: "gosip-pga" } }, device: "reference" });
    const { field, sentence, run } = await until(refused);
    expect([field, run]).toEqual(["algorithm.kind", 2]);
    expect(sentence).toContain("Did you mean “gossip-pga”?");
    send({ type: "step", count: 1 });
    await until(frameAt(1));
    expect(await until(stopped)).toMatchObject({ run: 1, t: 1 });
  });

  test("stops with a sentence when the run diverges", async () => {
    const { send, until } = start({
      ...small,
      dataset: { kind: "plane" },
      model: { kind: "linear" },
      partition: { kind: "iid" },
      optimizer: { learningRate: 900 },
    });
    send({ type: "play", speed: "max" });
    const { why, sentence } = await until(stopped);
    expect(why).toBe("diverged");
    expect(sentence).toContain("learning rate");
  });

  test("answers what views ask", async () => {
    const { send, until } = start();
    const ask = async (id: number, question: Extract<Request, { type: "ask" }>["question"]) => {
      send({ type: "ask", id, question });
      const { answer } = await until((r): r is Extract<Response, { type: "answer" }> => r.type === "answer" && r.id === id);
      return answer;
    };
    expect(await ask(1, { about: "boundaries", nodes: [-1, 0], resolution: 8 })).toMatchObject({ resolution: 8, nodes: [-1, 0] });
    const matrix = await ask(2, { about: "matrix" });
    expect(matrix?.about === "matrix" && matrix.weights.length).toBe(16);
    const node = await ask(3, { about: "node", node: 0 });
    expect(node?.about === "node" && node.neighbours.map((each) => each.node).sort()).toEqual([1, 3]);
    const rows = await ask(4, { about: "parameters", nodes: [-1] });
    expect(rows?.about === "parameters" && rows.rows[0]!.every(Number.isFinite)).toBe(true);
  });
});
