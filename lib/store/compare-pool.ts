import type { DeviceName } from "../compute/device";
import type { Frame } from "../engine/frame";
import type { Experiment } from "../experiment/experiment";
import type { Request, Response } from "../worker/protocol";

type News = Exclude<Response, { type: "answer" }>;
/** One worker's end of the wire. */
export interface Line {
  send(request: Exclude<Request, { type: "ask" }>): void;
  close(): void;
}
/** Opens a worker; `failed` when it breaks for good. */
export type Connect = (hear: (news: News) => void, failed: () => void) => Line;

/** How a run of a pool went. `why` is “cancelled” when the pool was closed before its end. */
export interface Outcome {
  readonly why: "finished" | "diverged" | "refused" | "cancelled";
  /** Why it did not finish. */
  readonly sentence: string | null;
  /** In order of time; pairs thinned out when there are very many. */
  readonly frames: readonly Frame[];
}
interface Job {
  readonly experiment: Experiment;
  readonly device: DeviceName | "auto";
  readonly started: () => void;
  readonly resolve: (outcome: Outcome) => void;
}

const MOST_FRAMES = 6000;
/** Every other pair: an averaging and its eve stay together. */
const thinned = (frames: Frame[]) => frames.filter((_, i) => (i >> 1) % 2 === 0 || i === frames.length - 1);

/** At most `size` workers that train whole experiments, one after the other, as fast as they can. */
export function createPool(size: number, connect: Connect) {
  const waiting: Job[] = [];
  const lanes: { line: Line; job: Job | null; next: () => void }[] = [];
  let closed = false;

  /** A new worker; it takes the next job whenever it has none. */
  function open(): void {
    let run = 0;
    let frames: Frame[] = [];
    const lane: (typeof lanes)[number] = { line: undefined as unknown as Line, job: null, next };
    const end = (why: Outcome["why"], sentence: string | null = null) => {
      const { job } = lane;
      if (!job) return;
      lane.job = null;
      job.resolve({ why, sentence, frames });
      next();
    };
    function next(): void {
      const job = waiting.shift();
      if (!job || closed) return;
      [lane.job, frames] = [job, []];
      run += 1;
      job.started();
      lane.line.send({ type: "load", run, experiment: job.experiment, device: job.device });
      if (job.experiment.iterations > 0) lane.line.send({ type: "play", speed: "max", until: job.experiment.iterations });
    }
    const hear = (news: News) => {
      if (closed || news.run !== run) return;
      if (news.type === "frame") {
        frames.push(...news.frames);
        if (frames.length > MOST_FRAMES) frames = thinned(frames);
        if (lane.job?.experiment.iterations === 0) end("finished");
      } else if (news.type === "refused") end("refused", news.sentence);
      else if (news.type === "stopped") end(news.why === "diverged" ? "diverged" : "finished", news.sentence ?? null);
    };
    lane.line = connect(hear, () => end("refused", "The training thread stopped unexpectedly."));
    lanes.push(lane);
    next();
  }

  return {
    /** Resolves, and never rejects, when the run has ended. `started` is called when a worker takes it on. */
    run(experiment: Experiment, device: DeviceName | "auto", started = () => {}): Promise<Outcome> {
      return new Promise((resolve) => {
        waiting.push({ experiment, device, started, resolve });
        const idle = lanes.find(({ job }) => !job);
        if (idle) idle.next();
        else if (lanes.length < size) open();
      });
    },
    /** Ends all workers; what has not ended is cancelled. */
    close(): void {
      closed = true;
      for (const { line } of lanes) line.close();
      for (const job of [...waiting.splice(0), ...lanes.flatMap(({ job }) => job ?? [])])
        job.resolve({ why: "cancelled", sentence: null, frames: [] });
    },
  };
}
export type Pool = ReturnType<typeof createPool>;
