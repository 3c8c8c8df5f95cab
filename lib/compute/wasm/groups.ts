import type { Heap } from "./memory";

/** Members of each group, group after group. */
export interface Groups {
  readonly count: number;
  readonly starts: number;
  readonly members: number;
}

/** Groupings in use at a time: everyone, clusters, and what is left of them when nodes die. */
const CAPACITY = 16;

/** Group tables by identity of the array they came from; the oldest makes room for the newest. */
export class GroupCache {
  private readonly tables = new Map<Int32Array, Groups>();

  constructor(private readonly heap: Heap) {}

  of(groups: Int32Array): Groups {
    const known = this.tables.get(groups);
    if (known) return known;
    if (this.tables.size === CAPACITY) this.forget(this.tables.keys().next().value as Int32Array);
    const made = this.load(groups);
    this.tables.set(groups, made);
    return made;
  }

  private load(groups: Int32Array): Groups {
    const lists = new Map<number, number[]>();
    groups.forEach((g, i) => {
      if (g < 0) return;
      const list = lists.get(g);
      if (list) list.push(i);
      else lists.set(g, [i]);
    });
    const starts = [0];
    const members: number[] = [];
    for (const list of lists.values()) {
      members.push(...list);
      starts.push(members.length);
    }
    return { count: lists.size, starts: this.heap.integers(starts), members: this.heap.integers(members) };
  }

  private forget(groups: Int32Array): void {
    const { starts, members } = this.tables.get(groups) as Groups;
    this.tables.delete(groups);
    this.heap.free(starts);
    this.heap.free(members);
  }
}
