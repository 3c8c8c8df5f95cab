import type { DeviceName } from "../compute/device";
import type { Frame } from "../engine/frame";
import { stops } from "../engine/sweep";
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
  /** At t = 0 and at every stop of the run. */
  readonly frames: readonly Frame[];
}
interface Job {
  readonly experiment: Experiment;
  readonly device: DeviceName | "auto";
  readonly started: () => void;
  readonly resolve: (outcome: Outcome) => void;
}

/**
 * At most `size` workers that train whole experiments, one after the other, as fast as they can, and measure each at
 * `measurements` iterations that depend on its length alone.
 */
export function createPool(size: number, measurements: number, connect: Connect) {
  const waiting: Job[] = [];
  const lanes: { line: Line; job: Job | null; next: () => void }[] = [];
  let closed = false;

  /** A new worker; it takes the next job whenever it has none. */
  function open(): void {
    let run = 0;
    let frames: Frame[] = [];
    let ahead: number[] = [];
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
      [lane.job, frames, ahead] = [job, [], [...stops(job.experiment.iterations, measurements)]];
      run += 1;
      job.started();
      lane.line.send({ type: "load", run, experiment: job.experiment, device: job.device });
    }
    /** On to the next stop; the run is over when there is none. */
    const proceed = () => {
      const until = ahead[0];
      if (until === undefined) end("finished");
      else lane.line.send({ type: "play", speed: "max", until });
    };
    const hear = (news: News) => {
      if (closed || news.run !== run) return;
      if (news.type === "frame") {
        const frame = news.frames.at(-1)!;
        if (frame.iteration !== (frames.length === 0 ? 0 : ahead[0])) return;
        frames.push(frame);
        if (frames.length === 1) proceed();
        else ahead.shift();
      } else if (news.type === "refused") end("refused", news.sentence);
      else if (news.type === "stopped") {
        if (news.why === "diverged") end("diverged", news.sentence ?? null);
        else proceed();
      }
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
