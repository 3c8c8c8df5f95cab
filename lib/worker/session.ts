import type { DeviceName } from "../compute/device";
import { type Checkpoint, type Compile, Divergence, type Run } from "../engine/engine";
import type { Frame, NodeFrame } from "../engine/frame";
import { parseExperiment } from "../experiment";
import type { Edit, Experiment } from "../experiment/experiment";
import { Refusal } from "../registry";
import { answer } from "./answer";
import { append } from "./append";
import { Checkpoints } from "./checkpoints";
import type { Request, Response, Speed } from "./protocol";
import { ready } from "./ready";
import { Sampling } from "./sampling";

export type Post = (response: Response, transfer?: Transferable[]) => void;
export interface Session {
  receive(request: Request): void;
  close(): void;
}
export interface Surroundings {
  post: Post;
  compile: Compile;
  /** Starts a machine again that lost what it held. */
  restart(device: DeviceName): Promise<void>;
  /** Lets messages in; resolves after about that many milliseconds. */
  breathe(milliseconds: number): Promise<void>;
  /** Milliseconds. */
  now(): number;
}

/** Longest stretch of training without listening, and shortest time between two frame messages, in milliseconds. */
const SLICE = 8;
const PUSH_EVERY = 33;

/** One run being driven by requests, in time slices, on whichever thread this is. */
export function createSession({ post, compile, restart, breathe, now }: Surroundings): Session {
  const inbox: Request[] = [];
  let busy = false;
  let closed = false;

  let id = 0;
  let run: Run | undefined;
  let experiment: Experiment;
  let device: Parameters<Compile>[1] = "auto";
  let shown: Run["setting"] | undefined;
  let optimum: number | null = null;
  /** The present just before the first edit made at this t; further edits there start from it too. */
  let fork: Checkpoint | undefined;
  let checkpoints = new Checkpoints();
  const sampling = new Sampling();

  let playing: { speed: Speed; until: number } | undefined;
  let owed = 0;
  let lastSlice = 0;
  let lastPush = 0;
  let rate = 0;
  let done = 0;
  let pending: { frame: Frame; nodes: NodeFrame }[] = [];

  async function take(): Promise<void> {
    const start = now();
    // Standing at t, one sees what was changed at t; only then is it the same whether one passes, returns or has just changed it.
    await run!.settle();
    pending.push(await run!.frame());
    sampling.frameTook(now() - start);
  }

  async function push(): Promise<void> {
    if (!run) return;
    if (pending.at(-1)?.frame.iteration !== run.t) await take();
    const elapsed = now() - lastPush;
    if (playing && elapsed > 0 && elapsed < 1000) rate += ((1000 * done) / elapsed - rate) * (rate === 0 ? 1 : 0.15);
    done = 0;
    lastPush = now();
    if (playing) sampling.pace(playing.speed, rate);
    if (run.setting !== shown) announce();
    const frames = pending.map(({ frame }) => frame);
    const { frame, nodes } = pending.at(-1)!;
    pending = [];
    const { phases } = run.setting.topology;
    const used = frame.averaging === "neighbors" && frame.iteration > 0 ? (frame.iteration - 1) % phases.length : -1;
    const count = (what: string) => frames.filter(({ averaging }) => averaging === what).length;
    post({
      type: "frame",
      run: id,
      frames,
      distance: Float32Array.from(nodes.distance),
      loss: Float32Array.from(nodes.loss),
      phase: used,
      globals: count("global"),
      clusters: count("cluster"),
      iterationsPerSecond: playing ? rate : 0,
    });
  }

  function announce(): void {
    shown = run!.setting;
    post(ready(id, run!, experiment, optimum, device));
  }

  function stop(why: "paused" | "finished" | "until" | "diverged", sentence?: string): void {
    playing = undefined;
    post({ type: "stopped", run: id, t: run?.t ?? 0, why, sentence });
  }

  async function load(request: Request & { type: "load" }): Promise<void> {
    const next = parseExperiment(request.experiment);
    const compiled = await compile(next, request.device);
    run?.dispose();
    [run, experiment, id, device] = [compiled, next, request.run, request.device];
    [playing, checkpoints, pending, rate, shown] = [undefined, new Checkpoints(), [], 0, undefined];
    fork = undefined;
    sampling.jump(0);
    checkpoints.keep(await run.checkpoint());
    await take();
    const { loss, suboptimality } = pending[0]!.frame;
    optimum = suboptimality === undefined ? null : loss - suboptimality;
    await push();
  }

  /** The present without the edits made at this very t; leaves the run there. */
  async function beforeEdits(present: Run): Promise<Checkpoint> {
    const { t } = present;
    if (experiment.edits.some(({ at }) => at === t)) {
      await present.restore(checkpoints.before(t, experiment.edits.filter(({ at }) => at < t).length)!);
      await present.advance(t - present.t);
    }
    return present.checkpoint();
  }

  /** The same moment of another future: a new run of the longer experiment, continued from here. */
  async function edit(change: Omit<Edit, "at">): Promise<void> {
    if (!run) return;
    const next = parseExperiment(append(experiment, { ...change, at: run.t }));
    const compiled = await compile(next, device);
    if (fork?.t !== run.t) fork = await beforeEdits(run);
    checkpoints.fork(run.t - 1);
    checkpoints.keep(fork);
    await compiled.restore(fork);
    await compiled.settle();
    run.dispose();
    [run, experiment, shown, pending] = [compiled, next, undefined, []];
    await push();
  }

  async function seek(t: number): Promise<void> {
    if (!run) return;
    const from = checkpoints.before(t);
    if (t < run.t || (from && from.t > run.t)) await run.restore(from!);
    pending = [];
    while (run.t < t && !inbox.some(({ type }) => type === "seek" || type === "load")) {
      const end = now() + SLICE;
      while (run.t < t && now() < end) {
        await run.advance(Math.min(t - run.t, 32));
        if (checkpoints.due(run.t)) checkpoints.keep(await run.checkpoint());
      }
      await breathe(0);
    }
    sampling.jump(run.t);
    await push();
  }

  /** Trains for one slice. Returns how long to wait before the next one, in milliseconds. */
  async function slice(): Promise<number> {
    const { speed, until } = playing!;
    const start = now();
    owed = speed === "max" ? Infinity : Math.min(owed + ((start - lastSlice) * speed) / 1000, Math.max(1, speed / 10));
    lastSlice = start;
    const mark = (t: number) => run!.nextMark(t);
    while (run!.t < until && owed >= 1 && now() - start < SLICE) {
      const due = sampling.next(run!.t, mark);
      const count = Math.min(due - run!.t, until - run!.t, Math.floor(owed), 64);
      await run!.advance(count);
      owed -= count;
      done += count;
      if (run!.t === due) await take();
      if (checkpoints.due(run!.t)) checkpoints.keep(await run!.checkpoint());
    }
    const ended = run!.t >= until;
    if (ended || now() - lastPush >= PUSH_EVERY) await push();
    if (ended) stop(until === experiment.iterations ? "finished" : "until");
    return speed === "max" || owed >= 1 ? 0 : Math.min(16, ((1 - owed) * 1000) / speed);
  }

  async function handle(request: Request): Promise<void> {
    switch (request.type) {
      case "load":
        return load(request);
      case "play": {
        if (!run) return;
        if (!playing) [owed, lastSlice, lastPush, done] = [1, now(), now(), 0];
        playing = {
          speed: request.speed,
          until: request.until ?? (run.t < experiment.iterations ? experiment.iterations : Infinity),
        };
        return;
      }
      case "pause":
        if (playing) await push();
        return stop("paused");
      case "step":
        if (!run) return;
        playing = undefined;
        for (let i = 0; i < request.count; i++) {
          await run.advance(1);
          await push();
        }
        return stop("paused");
      case "seek":
        return seek(request.t);
      case "edit":
        return edit(request.edit);
      case "ask": {
        const { answer: found, transfer } = run ? await answer(run, request.question) : { answer: null, transfer: [] };
        return post({ type: "answer", id: request.id, answer: found }, transfer);
      }
    }
  }

  /** After a lost graphics context: the same moment on a machine started afresh, from the last checkpoint. */
  async function recover(): Promise<void> {
    const { t, device: broken } = run!;
    run!.dispose();
    await restart(broken.name);
    run = await compile(experiment, broken.name);
    await run.restore(checkpoints.before(t)!);
    shown = undefined;
    post({ type: "notice", run: id, what: "graphics-lost" });
    await seek(t);
  }

  function excuse(problem: unknown, request: Request | undefined): void {
    if (problem instanceof Divergence) return stop("diverged", problem.message);
    if (request?.type === "ask") return post({ type: "answer", id: request.id, answer: null });
    const [field, sentence] = problem instanceof Refusal ? [problem.field, problem.message] : ["", String(problem)];
    post({ type: "refused", run: request?.type === "load" ? request.run : id, field, sentence });
    if (!(problem instanceof Refusal)) console.error(problem);
  }

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    while (!closed && (inbox.length > 0 || playing)) {
      const request = inbox.shift();
      let rest = 0;
      try {
        if (request) await handle(request);
        else rest = await slice();
      } catch (problem) {
        // What was under way when the page let go of the session has nobody left to tell.
        if (closed) break;
        if (run?.lost) await recover().catch((worse) => excuse(worse, request));
        else excuse(problem, request);
      }
      if (inbox.length === 0) await breathe(rest);
    }
    busy = false;
  }

  return {
    receive(request) {
      inbox.push(request);
      void pump();
    },
    close() {
      closed = true;
      run?.dispose();
      run = undefined;
    },
  };
}
