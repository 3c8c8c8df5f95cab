import type { Checkpoint } from "../engine/engine";

const MAX_BYTES = 48 * 2 ** 20;
const MAX_COUNT = 96;

/**
 * Where a run can be continued from. Holds at most {@link MAX_COUNT} checkpoints and {@link MAX_BYTES} bytes; when full,
 * every other one is dropped and the spacing doubles, so that a seek replays at most about t/48 iterations.
 */
export class Checkpoints {
  #kept: Checkpoint[] = [];
  #spacing = 16;

  /** True when enough iterations have passed since the last one kept. */
  due(t: number): boolean {
    const last = this.#kept.at(-1);
    return last === undefined || t >= last.t + this.#spacing;
  }

  keep(checkpoint: Checkpoint): void {
    this.#kept.push(checkpoint);
    const bytes = checkpoint.rows.reduce((sum, rows) => sum + rows.byteLength, 0);
    const most = Math.max(4, Math.min(MAX_COUNT, Math.floor(MAX_BYTES / Math.max(1, bytes))));
    if (this.#kept.length <= most) return;
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#spacing *= 2;
  }

  /** The latest checkpoint at or before t, after no more than so many edits. */
  before(t: number, edits = Infinity): Checkpoint | undefined {
    return this.#kept.findLast((checkpoint) => checkpoint.t <= t && checkpoint.edits <= edits);
  }

  /** Forgets what lies after t: an edit there makes another future. */
  fork(t: number): void {
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.t <= t);
  }
}
