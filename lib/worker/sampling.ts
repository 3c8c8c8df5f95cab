import type { Speed } from "./protocol";

/** Measuring may take this share of the time, and this many frames a second are enough for any screen. */
const SHARE = 0.3;
const MAX_FRAMES_PER_SECOND = 600;

/**
 * At which iterations a frame is taken: every one when the run is slow, every 2^k-th when it is fast, and in both cases
 * just before and at a global or cluster averaging, as densely as the time allowed for measuring permits.
 */
export class Sampling {
  #millisecondsPerFrame = 0.5;
  #lastMark = 0;
  #stride = 1;

  /** Forgets where the last mark was; call after a jump in time. */
  jump(t: number): void {
    this.#lastMark = t;
  }

  frameTook(milliseconds: number): void {
    this.#millisecondsPerFrame += (milliseconds - this.#millisecondsPerFrame) * 0.1;
  }

  /** `rate`: iterations per second reached lately. */
  pace(speed: Speed, rate: number): void {
    const wanted = speed === "max" ? rate : Math.min(speed, Math.max(rate, 1));
    const affordable = Math.min(MAX_FRAMES_PER_SECOND, (SHARE * 1000) / Math.max(0.01, this.#millisecondsPerFrame));
    this.#stride = 2 ** Math.max(0, Math.ceil(Math.log2(wanted / affordable)));
  }

  /** The first iteration after t at which a frame is due. `nextMark(t)`: the first averaging to remember after t. */
  next(t: number, nextMark: (t: number) => number): number {
    const regular = (Math.floor(t / this.#stride) + 1) * this.#stride;
    const spaced = this.#stride === 1 ? t : Math.max(t, this.#lastMark + 2 * this.#stride - 1);
    // A stride that is a multiple of the period would see nothing but averagings, so those bring their eve along too.
    const mark = Math.min(nextMark(spaced), nextMark(regular - 1) === regular ? regular : Infinity);
    if (mark > regular + 1) return regular;
    if (mark - 1 > t) return Math.min(regular, mark - 1);
    this.#lastMark = mark;
    return mark;
  }
}
