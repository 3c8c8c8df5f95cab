import { describe, expect, test } from "vitest";
import { createTurns } from "../components/site/turns";

/** A browser with 60 frames a second in which time passes only by what is drawn. */
function machine(toll = 2) {
  let now = 0;
  let wanted: ((now: number) => void) | null = null;
  const thens: (() => void)[] = [];
  const turn = createTurns({
    now: () => now,
    request: (run) => {
      wanted = run;
    },
    drawn: (then) => void thens.push(then),
  });
  return {
    turn,
    spend: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Runs so many frames; returns how long the longest took. */
    frames(count: number): number {
      let longest = 0;
      for (let k = 0; k < count; k++) {
        const start = Math.max(Math.ceil(now / (1000 / 60)), 0) * (1000 / 60);
        now = start;
        const run = wanted;
        wanted = null;
        run?.(now);
        if (thens.length > 0) now += toll;
        for (const then of thens.splice(0)) then();
        longest = Math.max(longest, now - start);
        if (now === start) now += 0.001;
      }
      return longest;
    },
  };
}
const busy = (m: ReturnType<typeof machine>, milliseconds: number, smooth = false) => {
  const drawn = { times: 0 };
  const mine = m.turn(() => {
    m.spend(milliseconds);
    drawn.times++;
    mine.ask();
  }, smooth);
  mine.ask();
  return drawn;
};

describe("turns at drawing", () => {
  test("on a quick machine everybody draws in every frame", () => {
    const m = machine(1);
    const all = [busy(m, 0.5), busy(m, 1), busy(m, 1, true)];
    m.frames(60);
    for (const { times } of all) expect(times).toBeGreaterThan(55);
  });

  test("on a slow one they share frames out: none is long, none starves, and half the time or so stays free", () => {
    const m = machine(8);
    const all = [busy(m, 6), busy(m, 6), busy(m, 6), busy(m, 6)];
    // Costs have to be learnt first.
    m.frames(30);
    const longest = m.frames(600);
    expect(longest).toBeLessThan(16);
    const counts = all.map(({ times }) => times);
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(10);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(345);
  });

  test("what shall look smooth has every other of the frames that are drawn", () => {
    const m = machine(8);
    const [smooth, ...others] = [busy(m, 6, true), busy(m, 6), busy(m, 6), busy(m, 6)];
    m.frames(600);
    const rest = others.reduce((sum, { times }) => sum + times, 0);
    expect(smooth.times).toBeGreaterThan(0.9 * rest);
    for (const { times } of others) expect(times).toBeGreaterThan(30);
  });

  test("what a hand moves is drawn in the next frame, however tired the machine", () => {
    const m = machine(60);
    busy(m, 30);
    m.frames(3);
    let drawn = 0;
    const urgent = m.turn(() => void drawn++);
    urgent.ask(true);
    m.frames(1);
    expect(drawn).toBe(1);
  });

  test("asking often is asking once, and who cancels is not drawn", () => {
    const m = machine();
    let drawn = 0;
    const mine = m.turn(() => void drawn++);
    mine.ask();
    mine.ask();
    m.frames(5);
    expect(drawn).toBe(1);
    mine.ask();
    mine.cancel();
    m.frames(5);
    expect(drawn).toBe(1);
  });
});
