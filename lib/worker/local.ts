import { compile, recoverMachine } from "../engine";
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
  const wasmPath = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/tfjs/`;
  return createSession({
    post,
    compile: (experiment, device) => compile(experiment, device, { wasmPath }),
    restart: recoverMachine,
    breathe,
    now: () => performance.now(),
  });
}
