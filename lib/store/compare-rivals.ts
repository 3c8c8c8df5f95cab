import type { Experiment } from "../experiment/experiment";
import type { Choice } from "../registry";
import { type Ghost, withGhost } from "./compare-ghosts";
import type { Connect, Line } from "./compare-pool";
import { History } from "./history";
import type { Playground } from "./playground";
import { settle } from "./settle";

/** Shortest time between two redrawings, in milliseconds. */
const REDRAW_EVERY = 50;

/** The reader's experiment with another algorithm: same data, seed, clock, faults and edits, but for edits of the algorithm. */
export function rivalOf(experiment: Experiment, algorithm: Choice): Experiment {
  const { experiment: start } = settle({ ...experiment, edits: [] }, { algorithm });
  const edits = experiment.edits.flatMap((edit) => {
    const { algorithm: _, ...set } = edit.set;
    return Object.keys(set).length > 0 || edit.keep ? [{ ...edit, set }] : [];
  });
  return { ...start, edits };
}

interface Rival {
  readonly algorithm: Choice;
  line: Line;
  run: number;
  loaded: string;
  /** The furthest iteration it was sent to; Infinity when it cannot go on. */
  until: number;
  /** Frames heard so far. */
  heard: number;
}

/** Runs of other algorithms that follow the reader's run, each in a worker of its own, as far as it has come. */
export function createRivals({ store, actions }: Playground, connect: Connect) {
  const rivals = new Map<number, Rival>();
  const changed = new Map<number, Partial<Ghost>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells the plots, at the rate at which it can be seen. */
  function note(id: number, part: Partial<Ghost>): void {
    changed.set(id, { ...changed.get(id), ...part });
    timer ??= setTimeout(() => {
      timer = undefined;
      const ghosts = store.getState().ghosts.map((ghost) => ({ ...ghost, ...changed.get(ghost.id) }));
      changed.clear();
      actions.set({ ghosts });
    }, REDRAW_EVERY);
  }

  function load(id: number, rival: Rival): void {
    const { experiment, ready, device } = store.getState();
    let derived: Experiment;
    try {
      derived = rivalOf(experiment, rival.algorithm);
    } catch (problem) {
      return note(id, { problem: String(problem instanceof Error ? problem.message : problem) });
    }
    const key = JSON.stringify(derived);
    if (key === rival.loaded) return;
    [rival.loaded, rival.until] = [key, 0];
    rival.run += 1;
    note(id, { experiment: derived, history: new History(), points: 0, problem: undefined });
    rival.line.send({ type: "load", run: rival.run, experiment: derived, device: ready?.deviceName ?? device });
    follow(rival);
  }

  /** Sends it as far as the reader's run has come. */
  function follow(rival: Rival): void {
    const { t } = store.getState();
    if (t <= rival.until) return;
    rival.until = t;
    rival.line.send({ type: "play", speed: "max", until: t });
  }

  function start(id: number, algorithm: Choice): void {
    const history = () =>
      (changed.get(id)?.history ?? store.getState().ghosts.find((ghost) => ghost.id === id)?.history) as History;
    const rival: Rival = { algorithm, line: undefined as unknown as Line, run: 0, loaded: "", until: 0, heard: 0 };
    const fail = (problem?: string) => {
      rival.until = Infinity;
      note(id, { problem });
    };
    rival.line = connect(
      (news) => {
        if (news.run !== rival.run) return;
        if (news.type === "frame") {
          for (const frame of news.frames) history()?.add(frame);
          rival.heard += news.frames.length;
          note(id, { points: rival.heard });
        } else if (news.type === "refused") fail(news.sentence);
        else if (news.type === "stopped" && news.why === "diverged") fail(news.sentence);
      },
      () => fail("The training thread stopped unexpectedly."),
    );
    rivals.set(id, rival);
    load(id, rival);
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.ghosts !== before.ghosts)
      for (const [id, rival] of rivals)
        if (!state.ghosts.some((ghost) => ghost.id === id)) {
          rival.line.close();
          rivals.delete(id);
        }
    if (state.experiment !== before.experiment) for (const [id, rival] of rivals) load(id, rival);
    if (state.t !== before.t) for (const rival of rivals.values()) follow(rival);
  });

  return {
    /** One more run beside the reader's; false when there is no room. Throws a Refusal when the algorithm does not fit. */
    add(algorithm: Choice): boolean {
      const { ghosts, experiment } = store.getState();
      const made = { kind: "rival", experiment: rivalOf(experiment, algorithm), history: new History() } as const;
      const next = withGhost(ghosts, made);
      if (!next) return false;
      actions.set({ ghosts: next });
      start(next.at(-1)!.id, algorithm);
      return true;
    },
    close(): void {
      unsubscribe();
      clearTimeout(timer);
      for (const { line } of rivals.values()) line.close();
      rivals.clear();
    },
  };
}
export type Rivals = ReturnType<typeof createRivals>;
