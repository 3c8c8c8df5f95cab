import type { EmbedOptions } from "@/lib/embed";
import type { Backend, Playground } from "@/lib/store";
import type { Request, Response } from "@/lib/worker/protocol";

export type News = Exclude<Response, { type: "answer" }>;
export interface Machine extends Backend {
  close(): void;
}
export interface Surroundings {
  /** A new machine to train on. */
  open(hear: (news: News) => void): Machine;
  /** Calls back after so many milliseconds; returns how to prevent that. */
  later(milliseconds: number, call: () => void): () => void;
  /** Told just before the machine is given back, and after there is one again. */
  onSleep(asleep: boolean): void;
}

/** How long an embed keeps its machine out of sight, and how long a loop rests at its end. */
export const RELEASE_AFTER = 6000;
export const REST = 1400;

/**
 * When an embed runs: it gets a machine when it is first seen, stands still out of sight, gives the machine back when
 * it stays there, and goes on from the same iteration, by replay, when it is seen again. The history stays all along.
 */
export function createPresence({ store, actions }: Playground, options: EmbedOptions, { open, later, onSleep }: Surroundings) {
  const { loop, autoplay } = options;
  let machine: Machine | null = null;
  let seen = false;
  /** It shall play as soon as it is seen. */
  let held = autoplay === "visible";
  /** Where a replay has to arrive before anything is shown again, and what the run was doing there. */
  let resuming: { t: number; status: "paused" | "finished" } | null = null;
  /** Where the play that is going on shall end. */
  let target: number | null = null;
  let tellTarget = (_t: number) => {};
  let forgetRest = () => {};
  let forgetRelease = () => {};

  function hear(news: News): void {
    if (news.type === "frame" && resuming) {
      if (news.frames.at(-1)?.iteration !== resuming.t) return;
      const { status } = resuming;
      resuming = null;
      actions.hear(news);
      if (store.getState().status !== "playing") store.setState({ status });
      return onSleep(false);
    }
    actions.hear(news);
    if (news.type !== "stopped" || (news.why !== "until" && news.why !== "finished")) return;
    if (news.why === "until") tellTarget(news.t);
    if (!loop || target !== null) return;
    store.setState({ status: "playing" });
    forgetRest = later(REST, actions.play);
  }

  function send(request: Exclude<Request, { type: "ask" }>): void {
    forgetRest();
    if (request.type !== "play") return machine?.send(request);
    const end = target ?? loop?.to;
    if (target === null && loop && store.getState().t >= loop.to) {
      const { history, points } = store.getState();
      history.truncate(loop.from);
      store.setState({ points: points + 1 });
      machine?.send({ type: "seek", t: loop.from });
    }
    machine?.send(end === undefined ? request : { ...request, until: end });
  }

  /** Makes sure that there is a machine. */
  function wake(): void {
    forgetRelease();
    if (!seen && autoplay !== "yes") forgetRelease = later(RELEASE_AFTER, release);
    if (machine) return;
    const { t, history, points, latest, status } = store.getState();
    machine = open(hear);
    if (t > 0) resuming = { t, status: status === "finished" ? "finished" : "paused" };
    actions.connect({ send, ask: (question) => machine?.ask(question) ?? Promise.resolve(null) });
    if (t > 0) {
      store.setState({ t, history, points, latest });
      actions.seek(t);
    } else {
      onSleep(false);
      if (loop && loop.from > 0) actions.seek(loop.from);
    }
  }

  function release(): void {
    if (!machine || seen) return;
    onSleep(true);
    machine.close();
    [machine, resuming] = [null, null];
    const { status, t } = store.getState();
    if (status === "playing") store.setState({ status: t === 0 ? "ready" : "paused" });
  }

  function play(until?: number): void {
    target = until ?? null;
    if (until !== undefined && store.getState().t >= until) return;
    held = !seen && autoplay !== "yes";
    if (held) return;
    wake();
    actions.play();
  }

  if (autoplay === "yes") play();
  return {
    wake,
    /** Told when a play has reached the iteration that it was to end at. */
    onTarget(tell: (t: number) => void): void {
      tellTarget = tell;
    },
    play,
    pause(): void {
      held = false;
      if (machine) actions.pause();
    },
    get seen(): boolean {
      return seen;
    },
    /** The embed came into sight, or left it. */
    see(now: boolean): void {
      if (now === seen) return;
      seen = now;
      if (now) {
        wake();
        if (held) play(target ?? undefined);
      } else if (autoplay !== "yes") {
        if (store.getState().status === "playing") {
          held = true;
          actions.pause();
        }
        if (machine) forgetRelease = later(RELEASE_AFTER, release);
      }
    },
    close(): void {
      forgetRest();
      forgetRelease();
      machine?.close();
      machine = null;
    },
  };
}
export type Presence = ReturnType<typeof createPresence>;
