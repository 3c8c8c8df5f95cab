/**
 * Who draws in which animation frame. Whatever follows a run (the picture, the plots, the numbers) asks for a turn; a
 * frame hands out as many as fit, and what drawing takes of the page's thread stays at three fifths of its time, so that a
 * slow machine draws less often rather than answering late. What a reader's own hand moves goes at once.
 */
export interface Turn {
  /** Asks to run in a coming frame; once, however often it is asked. `urgent`: in the very next one. */
  ask(urgent?: boolean): void;
  cancel(): void;
}
interface Waiting {
  readonly run: (now: number) => void;
  /** Milliseconds that its own script usually takes, and about half of that for what the browser makes of it. */
  cost: number;
  urgent: boolean;
  readonly smooth: boolean;
}

/** Milliseconds of a frame that all the drawing in it may take together, where that is possible at all. */
const ROOM = 14;
/** … and what is left to it in any case: a turn that costs next to nothing shall not wait for a frame of its own. */
const LEAST = 6;
/** The share of the page's time that drawing may take. */
const SHARE = 0.6;
/** What a turn costs, in times of its script; and in milliseconds, before it is known. */
const WHOLE = 1.5;
const GUESS = 4;
/** Frames take this long at least, in milliseconds, so a pause that ends sooner is none. */
const FRAME = 16;
/** What a frame is thought to take at most; a machine that slept did not draw meanwhile. */
const LONGEST = 200;

/** The browser's clock and its frames; a test has its own. */
export interface Frames {
  now(): number;
  request(run: (now: number) => void): void;
  /** Calls back once the browser has put a frame on the screen, or has at least taken all there was to put there. */
  drawn(then: () => void): void;
}

export function createTurns(frames: Frames): (run: (now: number) => void, smooth?: boolean) => Turn {
  /** In the order in which they asked. */
  const waiting = new Set<Waiting>();
  let requested = false;
  let restUntil = 0;
  /** Milliseconds that a frame costs the browser whoever draws in it: style, layout, handing over. */
  let toll = 0;
  let wasSmooth = false;

  function request(): void {
    if (requested) return;
    requested = true;
    frames.request(frame);
  }

  /** Those whose turn it is: the urgent ones, then the others as they fit, longest waiting first. */
  function chosen(now: number): Waiting[] {
    const taken = [...waiting].filter((each) => each.urgent);
    if (now < restUntil) return taken;
    let room = Math.max(ROOM - toll, LEAST) - taken.reduce((sum, { cost }) => sum + cost, 0);
    const calm = [...waiting].filter((each) => !each.urgent);
    // What shall look smooth comes first in every other frame, whatever waits.
    const first = (each: Waiting) => each.smooth !== wasSmooth;
    for (const each of [...calm.filter(first), ...calm.filter((each) => !first(each))]) {
      if (taken.length > 0 && each.cost > room) continue;
      taken.push(each);
      room -= each.cost;
    }
    wasSmooth = taken.some(({ smooth }) => smooth) && !calm.every((each) => taken.includes(each));
    return taken;
  }

  function frame(now: number): void {
    requested = false;
    const start = frames.now();
    const taken = chosen(now);
    const spent = taken.map((each) => {
      waiting.delete(each);
      each.urgent = false;
      const before = frames.now();
      each.run(now);
      return frames.now() - before;
    });
    if (taken.length > 0) frames.drawn(() => settle(taken, spent, start, now));
    if (waiting.size > 0) request();
  }

  /** Learns what the frame took, and lets the page rest. */
  function settle(taken: readonly Waiting[], spent: readonly number[], start: number, now: number): void {
    const took = Math.min(LONGEST, frames.now() - start);
    const blend = (before: number, seen: number) => before + (seen - before) * (before === 0 ? 1 : 0.2);
    taken.forEach((each, i) => {
      each.cost = blend(each.cost, WHOLE * spent[i]!);
    });
    toll = blend(toll, Math.max(0, took - WHOLE * spent.reduce((sum, each) => sum + each, 0)));
    const rest = took / SHARE;
    restUntil = rest > FRAME ? now + rest - FRAME / 4 : 0;
  }

  return (run, smooth = false) => {
    const each: Waiting = { run, cost: GUESS, urgent: false, smooth };
    return {
      ask(urgent = false) {
        each.urgent ||= urgent;
        waiting.add(each);
        request();
      },
      cancel() {
        each.urgent = false;
        waiting.delete(each);
      },
    };
  };
}

/** A message to oneself comes after the frame that is being made. */
function afterwards(): (then: () => void) => void {
  const channel = new MessageChannel();
  const thens: (() => void)[] = [];
  channel.port1.onmessage = () => thens.shift()?.();
  return (then) => {
    thens.push(then);
    channel.port2.postMessage(null);
  };
}

let ours: ReturnType<typeof createTurns> | undefined;

/** A turn in this page's frames; `smooth` for what moves by itself. */
export function turn(run: (now: number) => void, smooth = false): Turn {
  ours ??= createTurns({
    now: () => performance.now(),
    request: (then) => void requestAnimationFrame(then),
    drawn: afterwards(),
  });
  return ours(run, smooth);
}
