import { createStore } from "zustand/vanilla";
import type { DeviceName } from "../compute/device";
import type { Frame } from "../engine/frame";
import { defaultExperiment, fromHash, parseExperiment } from "../experiment";
import type { Edit, Experiment } from "../experiment/experiment";
import { Refusal } from "../registry";
import { text } from "../text";
import type { Answer, Question, Request, Response, Speed } from "../worker/protocol";
import { withGhost } from "./compare-ghosts";
import { History } from "./history";
import { canEdit, inForce, type Patch, settle } from "./settle";
import { initialState, type Moment, type State, type Status } from "./state";
import { firstStop, type StopRules } from "./stop-rules";

type News = Exclude<Response, { type: "answer" }>;
/** Where runs live: a worker, this thread, or a test. */
export interface Backend {
  send(request: Exclude<Request, { type: "ask" }>): void;
  ask(question: Question): Promise<Answer | null>;
}

const complaint = (problem: unknown) =>
  problem instanceof Refusal ? { field: problem.field, sentence: problem.message } : { field: "", sentence: String(problem) };
const MAX_UNDO = 200;

/** The playground's state and everything that can happen to it. `connect` gives it a backend; `hear` takes its news. */
export function createPlayground(experiment: Experiment = defaultExperiment) {
  const store = createStore<State>()(() => initialState(experiment));
  const { getState: get, setState: set } = store;
  let backend: Backend | undefined;
  let run = 0;

  function load(next: Experiment): void {
    run += 1;
    set({ experiment: next, status: "loading", stopped: null, t: 0, latest: null, history: new History(), points: 0 });
    backend?.send({ type: "load", run, experiment: next, device: get().device });
  }

  /** Another experiment, at its iteration t, going on if it was going on. */
  function travel({ experiment: next, t }: Moment): void {
    const playing = get().status === "playing";
    load(next);
    if (t > 0) backend?.send({ type: "seek", t });
    if (playing) actions.play();
  }

  function remember(): void {
    const { past, experiment: now, t } = get();
    set({ past: [...past.slice(-MAX_UNDO + 1), { experiment: now, t }], future: [], badLink: false, refusal: null });
  }

  /** Plays on, as far as the stop rules let it. */
  function go(): void {
    const { speed, stop, t } = get();
    const until = stop.iteration !== null && stop.iteration > t ? { until: stop.iteration } : {};
    backend?.send({ type: "play", speed, ...until });
  }

  /** Stops at the first frame that meets a stop rule, wherever the run has got to meanwhile. */
  function heedStopRules(frames: readonly Frame[]): void {
    const { stop, history, status } = get();
    const met = status === "playing" ? firstStop(stop, history, frames) : null;
    if (!met) return;
    const { time } = text;
    const { frame, rule } = met;
    const sentence = rule === "loss" ? time.stoppedAtLoss : time.stoppedAtConsensus;
    actions.pause();
    backend?.send({ type: "seek", t: frame.iteration });
    set({ status: "paused", notice: sentence(frame.iteration, Number(frame[rule].toPrecision(3)).toString()) });
  }

  /** The status once t is reached: a jump in time may lead away from the start or the end, or back to it. */
  function standingAt(t: number): Status {
    const { status, experiment: known } = get();
    if (status !== "ready" && status !== "paused" && status !== "finished") return status;
    if (t === 0) return "ready";
    return status === "finished" && t >= known.iterations ? status : "paused";
  }

  function heardReady(news: News & { type: "ready" }): void {
    const { experiment: known, history } = get();
    const forked = news.experiment.edits.at(-1);
    if (forked && JSON.stringify(known.edits) !== JSON.stringify(news.experiment.edits)) {
      // What had been trained beyond this point stays to be compared with, where there is room for one more line.
      if (history.last > forked.at) actions.pin();
      // The change is felt at that very moment, too: its frame comes again.
      history.truncate(forked.at - 1);
    }
    const status = get().status === "loading" ? "ready" : get().status;
    set({ ready: news, experiment: news.experiment, status, notice: news.notice ?? get().notice });
  }

  const actions = {
    connect(next: Backend): void {
      backend = next;
      load(get().experiment);
    },

    /** What the backend reports. News of runs that were since replaced are dropped. */
    hear(news: News): void {
      if (news.run !== run) return;
      if (news.type === "ready") return heardReady(news);
      if (news.type === "refused") {
        set({ refusal: { field: news.field, sentence: news.sentence } });
        return;
      }
      if (news.type === "stopped") {
        const status = news.why === "finished" || news.why === "diverged" ? news.why : news.t === 0 ? "ready" : "paused";
        set({ status, stopped: news.sentence ?? null });
        if (news.why === "until") set({ notice: text.time.stoppedAtIteration(news.t) });
        return;
      }
      if (news.type === "notice") return set({ notice: text.status.graphicsLost });
      const { history, points } = get();
      heedStopRules(news.frames);
      for (const frame of news.frames) history.add(frame);
      const t = news.frames.at(-1)?.iteration ?? get().t;
      set({ latest: news, t, points: points + news.frames.length, status: standingAt(t) });
    },

    ask: (question: Question): Promise<Answer | null> => backend?.ask(question) ?? Promise.resolve(null),

    play(): void {
      if (get().status === "diverged") return;
      set({ status: "playing", stopped: null, explaining: false });
      go();
    },
    pause(): void {
      backend?.send({ type: "pause" });
    },
    toggle(): void {
      if (get().status === "playing") actions.pause();
      else actions.play();
    },
    step(count = 1): void {
      if (get().status !== "diverged") backend?.send({ type: "step", count });
    },
    /** Shows the iteration to come in slow motion, or stops showing it. */
    explain(): void {
      const { status, explaining } = get();
      if (status === "playing") actions.pause();
      if (status !== "diverged") set({ explaining: !explaining });
    },
    /** The same start again. */
    reset(): void {
      actions.pause();
      set({ stopped: null, status: "ready" });
      backend?.send({ type: "seek", t: 0 });
    },
    seek(t: number): void {
      if (get().status === "diverged") set({ status: "paused", stopped: null });
      backend?.send({ type: "seek", t: Math.max(0, Math.round(t)) });
    },
    setSpeed(speed: Speed): void {
      set({ speed });
      if (get().status === "playing") go();
    },
    setStop(stop: StopRules): void {
      set({ stop });
      if (get().status === "playing") go();
    },
    setDevice(device: DeviceName | "auto"): void {
      if (device === get().device) return;
      set({ device });
      if (!backend) return;
      travel({ experiment: get().experiment, t: get().t });
    },

    /**
     * Changes fields of the experiment. Before the start, and for what a run cannot change on its way (model, seed,
     * length), the run begins anew; later it becomes an edit at the present iteration. `keep` as in {@link Edit}.
     */
    change(patch: Patch, keep?: Edit["keep"]): void {
      const { experiment: known, t } = get();
      const now = inForce(known, t);
      try {
        if (t > 0 && canEdit(now, { at: t, set: patch, ...(keep ? { keep } : {}) })) {
          remember();
          set({ gaveWay: [] });
          return backend?.send({ type: "edit", edit: { set: patch, ...(keep ? { keep } : {}) } });
        }
        const { experiment: next, gaveWay } = settle(now, patch);
        remember();
        set({ gaveWay });
        travel({ experiment: next, t: 0 });
      } catch (problem) {
        set({ refusal: complaint(problem) });
      }
    },

    /** The experiment as it stands now, with these fields changed, from its start. */
    startOver(patch: Patch): void {
      const { experiment: known, t } = get();
      try {
        const { experiment: next, gaveWay } = settle(inForce(known, t), patch);
        remember();
        set({ gaveWay });
        load(next);
        actions.play();
      } catch (problem) {
        set({ refusal: complaint(problem) });
      }
    },

    /** What usually helps a run that diverged. */
    halveRate(): void {
      const { experiment: known, t } = get();
      const { optimizer } = inForce(known, t);
      actions.startOver({ optimizer: { ...optimizer, learningRate: Number((optimizer.learningRate / 2).toPrecision(3)) } });
    },

    /** A whole other experiment, from its start. */
    replace(next: Experiment): void {
      remember();
      const opened = get().opened + 1;
      set({ experiment: next, opened, selection: { nodes: [], links: [] }, layout: null, notice: null, gaveWay: [] });
      load(next);
    },
    undo(): void {
      const { past, future, experiment: now, t } = get();
      const back = past.at(-1);
      if (!back) return;
      set({ past: past.slice(0, -1), future: [...future, { experiment: now, t }] });
      travel(back);
    },
    redo(): void {
      const { past, future, experiment: now, t } = get();
      const ahead = future.at(-1);
      if (!ahead) return;
      set({ past: [...past, { experiment: now, t }], future: future.slice(0, -1) });
      travel(ahead);
    },

    /** Takes the experiment of a link. One that cannot be read leaves everything as it is, and says why. */
    openLink(hash: string): void {
      if (hash === "" || hash === "#") return;
      try {
        const next = parseExperiment(fromHash(hash));
        set({ badLink: false, refusal: null });
        if (JSON.stringify(next) === JSON.stringify(get().experiment)) return;
        if (backend) actions.replace(next);
        else set({ experiment: next });
      } catch (problem) {
        set({ refusal: complaint(problem), badLink: true });
      }
    },
    /** Keeps the run as it is now, as a line behind the next ones. False when there is nothing to keep, or no room. */
    pin(): boolean {
      const { experiment: now, history, ghosts } = get();
      const next = history.length > 1 ? withGhost(ghosts, { kind: "pin", experiment: now, history: history.copy() }) : null;
      if (next) set({ ghosts: next });
      return next !== null;
    },
    unpin: (id: number) => set({ ghosts: get().ghosts.filter((ghost) => ghost.id !== id) }),
    dismiss(): void {
      set({ refusal: null, stopped: null, notice: null, gaveWay: [] });
    },
    set: (
      part: Partial<
        Pick<
          State,
          | "tool"
          | "selection"
          | "layout"
          | "cursor"
          | "xAxis"
          | "notice"
          | "panel"
          | "ghosts"
          | "dialog"
          | "presenting"
          | "refusal"
          | "explaining"
          | "annotations"
        >
      >,
    ) => set(part),
  };

  return { store, actions };
}
export type Playground = ReturnType<typeof createPlayground>;
