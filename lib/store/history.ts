import type { Exchange, Frame } from "../engine/frame";

const columns = [
  "iteration",
  "loss",
  "nodeLossMin",
  "nodeLossMean",
  "nodeLossMax",
  "accuracy",
  "suboptimality",
  "consensusDistance",
  "bytesPerNode",
  "payloadBits",
  "seconds",
] as const;
export type Column = (typeof columns)[number];
const exchanges: readonly Exchange[] = ["none", "neighbors", "cluster", "global", "gradients"];

/** A frame's entry in a column; NaN when not known. */
export const columnOf = (frame: Frame, column: Column): number => {
  if (column === "nodeLossMin") return frame.nodeLoss.min;
  if (column === "nodeLossMean") return frame.nodeLoss.mean;
  if (column === "nodeLossMax") return frame.nodeLoss.max;
  return frame[column] ?? Number.NaN;
};

/**
 * What a run has shown so far, in typed columns of bounded length. When full, every other ordinary point is dropped;
 * points at a global or cluster averaging and just before one stay until they alone fill half of the room.
 */
export class History {
  length = 0;
  readonly #capacity: number;
  readonly #columns = new Map<Column, Float64Array>();
  readonly #averaging: Uint8Array;

  constructor(capacity = 6000) {
    this.#capacity = capacity;
    for (const column of columns) this.#columns.set(column, new Float64Array(capacity));
    this.#averaging = new Uint8Array(capacity);
  }

  /** The whole column; only the first `length` entries mean something. NaN: not known. */
  column(name: Column): Float64Array {
    return this.#columns.get(name)!;
  }

  averaging(i: number): Exchange {
    return exchanges[this.#averaging[i]!]!;
  }

  /** Iteration of the last point; −1 when empty. */
  get last(): number {
    return this.length === 0 ? -1 : this.column("iteration")[this.length - 1]!;
  }

  /** Adds a frame unless it is already there (a replay gives the same again). */
  add(frame: Frame): void {
    if (frame.iteration <= this.last) return;
    if (this.length === this.#capacity) this.#thin();
    for (const [name, column] of this.#columns) column[this.length] = columnOf(frame, name);
    this.#averaging[this.length++] = exchanges.indexOf(frame.averaging);
  }

  /** Forgets everything after iteration t. */
  truncate(t: number): void {
    while (this.length > 0 && this.last > t) this.length--;
  }

  /** Index of the last point at or before `x` in a non-decreasing column; −1 when there is none. */
  indexAt(name: Column, x: number): number {
    const column = this.column(name);
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The same points, for good: what happens to this history later does not concern the copy. */
  copy(): History {
    const twin = new History(this.length);
    for (const [name, column] of this.#columns) twin.#columns.get(name)!.set(column.subarray(0, this.length));
    twin.#averaging.set(this.#averaging.subarray(0, this.length));
    twin.length = this.length;
    return twin;
  }

  isMark(i: number): boolean {
    const kind = this.averaging(i);
    return kind === "global" || kind === "cluster";
  }

  #thin(): void {
    let marks = 0;
    for (let i = 0; i < this.length; i++) if (this.isMark(i)) marks++;
    const spare = marks < this.length / 4;
    let kept = 0;
    let ordinary = 0;
    for (let i = 0; i < this.length; i++) {
      const exact = spare && (this.isMark(i) || (i + 1 < this.length && this.isMark(i + 1)));
      if (!exact && ordinary++ % 2 === 1 && i + 1 < this.length) continue;
      for (const column of this.#columns.values()) column[kept] = column[i]!;
      this.#averaging[kept++] = this.#averaging[i]!;
    }
    this.length = kept;
  }
}
