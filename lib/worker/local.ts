import { compile } from "../engine";
import { createSession, type Post, type Session } from "./session";

/** A session on this very thread, whichever that is. */
export function localSession(post: Post): Session {
  const channel = new MessageChannel();
  let wake = () => {};
  channel.port1.onmessage = () => wake();
  // Timers are clamped to 4 ms and throttled; a message is not.
  const breathe = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (milliseconds > 1) return void setTimeout(resolve, milliseconds);
      wake = resolve;
      channel.port2.postMessage(null);
    });
  return createSession({ post, compile, breathe, now: () => performance.now() });
}
