import type { Averaging, Period, Schedule } from "./algebra";
import type { Workspace } from "./workspace";

/**
 * A schedule set up for one run. `decide` is called once per iteration before the exchange, `settle` after it; the
 * adaptive periods keep their counters in `host`, so that a checkpoint can carry them.
 */
export interface RunningSchedule {
  decide(): Averaging;
  settle(): void;
  /** With `now` iterations finished: the first t' > t ≥ now that can end with a cluster or global averaging; Infinity if none. */
  nextMark(t: number, now: number): number;
  readonly host: number[];
}

const marked = (averaging: Averaging) => averaging === "cluster" || averaging === "global";

/** Starts a schedule; `host` of nested schedules is one shared array. */
export function startSchedule(schedule: Schedule, ws: Workspace, host: number[] = []): RunningSchedule {
  if (typeof schedule === "string")
    return { decide: () => schedule, settle() {}, nextMark: (t) => (marked(schedule) ? t + 1 : Infinity), host };
  const period = startPeriod(schedule.every, ws, host);
  const inner = startSchedule(schedule.otherwise, ws, host);
  let due = false;
  return {
    decide() {
      due = period.due();
      const otherwise = inner.decide();
      return due ? schedule.use : otherwise;
    },
    settle() {
      if (due) period.came();
      else inner.settle();
    },
    nextMark: (t, now) => Math.min(marked(schedule.use) ? period.next(t, now) : Infinity, inner.nextMark(t, now)),
    host,
  };
}

interface RunningPeriod {
  /** Whether this iteration ends a round; counts the iteration. */
  due(): boolean;
  /** Called after the averaging that ended the round. */
  came(): void;
  /** With `now` iterations finished: the first t' > t ≥ now that can end a round. */
  next(t: number, now: number): number;
}

function startPeriod(period: Period, ws: Workspace, host: number[]): RunningPeriod {
  if (typeof period === "number")
    return { due: () => (ws.k + 1) % period === 0, came() {}, next: (t) => (Math.floor(t / period) + 1) * period };
  if (period.rule === "post")
    return {
      due: () => ws.k < period.after || (ws.k + 1 - period.after) % period.later === 0,
      came() {},
      next: (t) => (t < period.after ? t + 1 : period.after + (Math.floor((t - period.after) / period.later) + 1) * period.later),
    };

  const [counter, length, round, reference] = [host.length, host.length + 1, host.length + 2, host.length + 3];
  host.push(0, period.start, 0, Number.NaN);
  const due = () => {
    host[counter]++;
    return host[counter] >= host[length];
  };
  const begin = () => {
    host[counter] = 0;
    host[round]++;
  };
  const next = (t: number, now: number) => {
    const end = now + host[length] - host[counter];
    return end > t ? end : t + 1;
  };
  switch (period.rule) {
    case "linear-growth":
      return {
        due,
        next,
        came() {
          begin();
          host[length] = Math.max(1, Math.round((1 + host[round] * period.alpha) * period.start));
        },
      };
    case "mean-loss-ratio":
      return {
        next,
        due() {
          if (Number.isNaN(host[reference])) host[reference] = ws.lossOfMeanNow();
          return due();
        },
        came() {
          begin();
          const ratio = host[reference] / ws.lossOfMeanNow();
          host[length] = atLeastOne(ratio ** period.exponent * period.start);
        },
      };
    case "batch-loss-ratio":
      return {
        due,
        next,
        came() {
          begin();
          const loss = ws.meanNow(ws.losses);
          if (Number.isNaN(host[reference])) host[reference] = loss;
          else if (ws.k < period.warmup) host[reference] = (host[reference] + loss) / 2;
          if (ws.k >= period.warmup) host[length] = atLeastOne((host[reference] / loss) ** period.exponent * period.start);
        },
      };
  }
}

/** max(1, ⌈value⌉); a loss of zero would ask for infinitely long rounds, which a counter cannot hold. */
const atLeastOne = (value: number) => Math.min(2 ** 31, Math.max(1, Math.ceil(Number.isNaN(value) ? 1 : value)));
