import { flushSync } from "react-dom";
import type { FrameMessage, Response } from "@/lib/worker/protocol";
import { turn } from "./turns";

type News = Exclude<Response, { type: "answer" }>;

/** Milliseconds after which news are told even if the browser shows no frames: out of sight, it makes none. */
const PATIENCE = 3000;

let heard = Number.NEGATIVE_INFINITY;

/** Whether some run on this page is under way. */
export const training = (): boolean => performance.now() - heard < 1000;

/** Two messages of one run as one. */
const together = (a: FrameMessage, b: FrameMessage): FrameMessage => ({
  ...b,
  frames: [...a.frames, ...b.frames],
  globals: a.globals + b.globals,
  clusters: a.clusters + b.clusters,
});

/** Tells a training run's progress when it is its turn to be drawn; everything else at once, and in the same order. */
export function paced(hear: (news: News) => void): (news: News) => void {
  let held: FrameMessage | null = null;
  let since = 0;
  const tell = () => {
    if (!held) return;
    const news = held;
    held = null;
    hear(news);
  };
  const mine = turn(() => flushSync(tell), true);
  return (news) => {
    const playing = news.type === "frame" && news.iterationsPerSecond > 0;
    if (playing) heard = performance.now();
    if (!playing || held?.run !== news.run) tell();
    if (!playing) return hear(news);
    if (held) held = together(held, news);
    else [held, since] = [news, performance.now()];
    if (document.hidden || performance.now() - since > PATIENCE) return tell();
    mine.ask();
  };
}
