import { describe, expect, test } from "vitest";
import { createPresence, RELEASE_AFTER, REST } from "@/components/embed/presence";
import { createWire } from "@/components/embed/wire";
import { type EmbedEvent, readOptions, source, version } from "@/lib/embed";
import { createPlayground } from "@/lib/store";
import { localSession } from "@/lib/worker/local";
import type { Answer } from "@/lib/worker/protocol";

const experiment = "dataset=values&rate=0&batch=full&algorithm=gossip-sgd&topology=ring~n=6&device=reference";

/** An embed without a browser: real runs on this thread, and a clock that the test moves. */
function embed(hash = "") {
  const playground = createPlayground();
  playground.actions.openLink(`#${experiment}&${hash}`);
  const { options } = readOptions(`#${experiment}&${hash}`);
  playground.store.setState({ speed: options.speed, device: options.device });
  const machines: { closed: boolean }[] = [];
  const due: { at: number; call: () => void }[] = [];
  let [clock, asleep] = [0, false];
  const presence = createPresence(playground, options, {
    open(hear) {
      const machine = { closed: false };
      machines.push(machine);
      const asked = new Map<number, (answer: Answer | null) => void>();
      const session = localSession((response) => {
        if (machine.closed) return;
        if (response.type === "answer") asked.get(response.id)?.(response.answer);
        else hear(response);
      });
      return {
        send: session.receive,
        ask: (question) =>
          new Promise((resolve) => {
            asked.set(asked.size, resolve);
            session.receive({ type: "ask", id: asked.size - 1, question });
          }),
        close() {
          machine.closed = true;
          session.close();
        },
      };
    },
    later(milliseconds, call) {
      const entry = { at: clock + milliseconds, call };
      due.push(entry);
      return () => {
        if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
      };
    },
    onSleep: (now) => {
      asleep = now;
    },
  });
  const pass = (milliseconds: number) => {
    clock += milliseconds;
    for (const entry of due.filter(({ at }) => at <= clock)) {
      due.splice(due.indexOf(entry), 1);
      entry.call();
    }
  };
  const state = () => playground.store.getState();
  const running = () => machines.filter(({ closed }) => !closed).length;
  return { ...playground, presence, pass, state, running, machines, asleep: () => asleep };
}
const until = (what: () => boolean) => expect.poll(what, { timeout: 20_000 }).toBe(true);

describe("an embed on a long page", () => {
  test("has no machine before it is seen", () => {
    const { running, presence } = embed("autoplay=visible");
    expect(running()).toBe(0);
    presence.close();
  });

  test("plays in sight, rests out of it, gives its machine back, and comes back to the same iteration with its history", async () => {
    const { presence, state, running, pass, machines, asleep } = embed("autoplay=visible&speed=300");
    presence.see(true);
    await until(() => state().t > 20);
    presence.see(false);
    await until(() => state().status === "paused");
    const left = state();
    expect(running()).toBe(1);
    pass(RELEASE_AFTER);
    expect(running()).toBe(0);
    expect(asleep()).toBe(true);
    expect(state().history.length).toBe(left.history.length);

    const seen: number[] = [];
    presence.see(true);
    expect(state().t).toBe(left.t);
    expect(machines).toHaveLength(2);
    await until(() => {
      seen.push(state().t);
      return state().t > left.t + 5;
    });
    expect(Math.min(...seen)).toBe(left.t);
    expect(state().history.column("iteration")[0]).toBe(0);
    expect(asleep()).toBe(false);
    presence.close();
    expect(running()).toBe(0);
  });

  test("keeps its machine when it comes back soon, and stays paused when the reader had paused it", async () => {
    const { presence, state, machines, pass } = embed("autoplay=visible&speed=300");
    presence.see(true);
    await until(() => state().t > 5);
    presence.pause();
    await until(() => state().status === "paused");
    const { t } = state();
    presence.see(false);
    pass(RELEASE_AFTER - 1);
    presence.see(true);
    pass(RELEASE_AFTER);
    expect(machines).toHaveLength(1);
    expect([state().t, state().status]).toEqual([t, "paused"]);
    presence.close();
  });

  test("loops between two iterations, with a rest at the end", async () => {
    const { presence, state, pass, store } = embed("autoplay=visible&speed=max&loop=10-30");
    const ends: number[] = [];
    store.subscribe((now, before) => {
      if (now.t === 30 && before.t !== 30) ends.push(now.history.length);
    });
    presence.see(true);
    for (let round = 1; round <= 3; round++) {
      await until(() => ends.length >= round && state().status === "playing");
      expect(state().t).toBe(30);
      await new Promise((done) => setTimeout(done, 30));
      pass(REST);
    }
    presence.close();
  });

  test("autoplay=yes does not care about being seen", async () => {
    const { presence, state, running } = embed("autoplay=yes&speed=300");
    await until(() => state().t > 5);
    presence.see(true);
    presence.see(false);
    expect(running()).toBe(1);
    expect(state().status).toBe("playing");
    presence.close();
  });
});

describe("the wire", () => {
  function wired(hash = "") {
    const made = embed(hash);
    const events: EmbedEvent[] = [];
    const wire = createWire(made, made.presence, (event) => events.push(event));
    let id = 0;
    const ask = async (command: object) => {
      id += 1;
      const own = id;
      wire.take({ source, version, id: own, ...command });
      let answer: EmbedEvent | undefined;
      await until(() => {
        answer = events.find((event) => "id" in event && event.id === own);
        return answer !== undefined;
      });
      return answer!;
    };
    return { ...made, events, ask, wire };
  }

  test("carries out commands in order and answers each when it is done", async () => {
    const { ask, events, presence } = wired();
    expect(events[0]?.type).toBe("ready");
    expect(await ask({ type: "get" })).toMatchObject({ type: "state", state: { t: 0, status: "loading" } });
    expect(await ask({ type: "seek", t: 40 })).toMatchObject({ state: { t: 40 } });
    expect(await ask({ type: "step", count: 3 })).toMatchObject({ state: { t: 43, frame: { iteration: 43 } } });
    expect(await ask({ type: "set", patch: { topology: { n: 8 } } })).toMatchObject({
      state: { t: 43, experiment: { edits: [{ at: 43, set: { topology: { kind: "ring", n: 8 } } }] } },
    });
    expect(await ask({ type: "reset" })).toMatchObject({ state: { t: 0 } });
    expect(await ask({ type: "set", link: "#topology=star~n=5" })).toMatchObject({
      state: { t: 0, experiment: { topology: { kind: "star", n: 5 } } },
    });
    presence.close();
  });

  test("a patch may name only the parameters that shall change, and of the optimizer only some numbers", async () => {
    const { ask, presence } = wired();
    await ask({ type: "set", link: "#algorithm=gossip-pga~H=4&rate=0.3&batch=8" });
    const answer = await ask({ type: "set", patch: { algorithm: { H: 32 }, optimizer: { batchSize: 4 } } });
    expect(answer).toMatchObject({
      state: { experiment: { algorithm: { kind: "gossip-pga", H: 32 }, optimizer: { learningRate: 0.3, batchSize: 4 } } },
    });
    presence.close();
  });

  test("a wrong value is answered with the sentence and changes nothing", async () => {
    const { ask, presence } = wired();
    for (const wrong of [
      { patch: { algorithm: { kind: "gosip-pga" } } },
      { patch: { topology: 3 } },
      { link: "#topology=rong" },
    ]) {
      const answer = await ask({ type: "set", ...wrong });
      expect(answer).toMatchObject({ type: "error", sentence: expect.stringMatching(/algorithm|topology/) });
    }
    expect(await ask({ type: "get" })).toMatchObject({ state: { experiment: { topology: { kind: "ring", n: 6 } } } });
    presence.close();
  });

  test("plays until an iteration that was named", async () => {
    const { ask, events, presence, state } = wired("speed=max&loop=0-20");
    presence.see(true);
    await ask({ type: "play", until: 63 });
    await until(() => events.some((event) => event.type === "ended" && event.why === "until" && event.t === 63));
    expect([state().t, state().status]).toEqual([63, "paused"]);
    expect(state().history.length).toBeGreaterThan(3);
    presence.close();
  });

  test("play waits for being seen; frames come, and the end is told", async () => {
    const { ask, events, presence } = wired("iterations=50&speed=300");
    await ask({ type: "play" });
    expect(events.some(({ type }) => type === "frame")).toBe(false);
    presence.see(true);
    await until(() => events.some((event) => event.type === "ended" && event.why === "finished" && event.t === 50));
    await until(() => events.some((event) => event.type === "frame" && event.frame.iteration === 50));
    presence.close();
  });
});
