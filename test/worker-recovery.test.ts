import { expect, test } from "vitest";
import { compile, type Run } from "@/lib/engine";
import { parseExperiment } from "@/lib/experiment";
import type { Response } from "@/lib/worker/protocol";
import { createSession } from "@/lib/worker/session";

const raw = { topology: { kind: "ring", n: 4 }, dataset: { kind: "moons", samples: 80 }, iterations: 60 };

/** A run whose machine forgets everything at iteration 37, once. */
async function fragile(run: Run): Promise<Run> {
  let lost = false;
  return new Proxy(run, {
    get(target, name) {
      if (name === "lost") return lost;
      if (name === "advance")
        return (count: number) => {
          if (lost || target.t + count > 37) {
            lost = true;
            throw new Error("The graphics context was lost.");
          }
          return target.advance(count);
        };
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

test("a machine that is lost in the middle is started again, and the run ends with the same digits", async () => {
  const heard: Response[] = [];
  let made = 0;
  let restarted = 0;
  const ended = new Promise<void>((resolve) => {
    const session = createSession({
      post: (response) => {
        heard.push(response);
        if (response.type === "stopped") resolve();
      },
      compile: async (experiment) => {
        const run = await compile(experiment, "wasm");
        return made++ === 0 ? fragile(run) : run;
      },
      restart: async () => void restarted++,
      breathe: () => new Promise((done) => setTimeout(done)),
      now: () => performance.now(),
    });
    session.receive({ type: "load", run: 1, experiment: raw, device: "wasm" });
    session.receive({ type: "play", speed: "max" });
  });
  await ended;
  expect(restarted).toBe(1);
  expect(heard.filter(({ type }) => type === "notice").length).toBe(1);
  const frames = heard.flatMap((response) => (response.type === "frame" ? response.frames : []));
  const reference = await compile(parseExperiment(raw), "wasm");
  await reference.advance(60);
  expect(frames.at(-1)).toEqual((await reference.frame()).frame);
});
