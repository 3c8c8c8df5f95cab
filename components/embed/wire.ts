import { type Command, type EmbedEvent, type EmbedState, readMessage } from "@/lib/embed";
import { toHash } from "@/lib/experiment";
import { inForce, type Patch, type Playground, registries, type State } from "@/lib/store";
import type { Presence } from "./presence";

/** Frames a second at most; the last one of a run always comes. */
const FRAME_EVERY = 66;

/**
 * An embed's end of the wire to the page around it: takes commands one after the other, each when the one before has
 * been carried out, and reports what happens.
 */
export function createWire({ store, actions }: Playground, presence: Presence, post: (event: EmbedEvent) => void) {
  let answering: number | string | undefined;
  let refused = false;
  let queue: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const state = (): EmbedState => {
    const { status, t, experiment, latest } = store.getState();
    return { status, t, experiment, link: toHash(experiment), frame: latest?.frames.at(-1) ?? null, visible: presence.seen };
  };
  const frame = () => {
    timer = undefined;
    const last = store.getState().latest?.frames.at(-1);
    if (last) post({ type: "frame", frame: last });
  };

  function report(now: State, before: State): void {
    if (now.latest !== before.latest && now.latest) timer ??= setTimeout(frame, FRAME_EVERY);
    if (now.refusal && now.refusal !== before.refusal) {
      refused = true;
      post({ type: "error", ...(answering === undefined ? {} : { id: answering }), sentence: now.refusal.sentence });
    }
    if (now.status === before.status) return;
    post({ type: "state", state: state() });
    if (now.status === "finished") post({ type: "ended", t: now.t, why: "finished" });
    if (now.status === "diverged")
      post({ type: "ended", t: now.t, why: "diverged", ...(now.stopped ? { sentence: now.stopped } : {}) });
  }

  function carryOut(command: Command): void {
    switch (command.type) {
      case "play":
        return presence.play(command.until);
      case "pause":
        return presence.pause();
      case "get":
        return;
      case "reset":
        presence.wake();
        return actions.reset();
      case "step":
        presence.wake();
        return actions.step(command.count);
      case "seek":
        presence.wake();
        return actions.seek(command.t);
      case "set":
        presence.wake();
        if ("link" in command) return actions.openLink(command.link);
        return actions.change(whole(command.patch, inForce(store.getState().experiment, store.getState().t)));
    }
  }

  async function obey(command: Command): Promise<void> {
    [answering, refused] = [command.id, false];
    try {
      carryOut(command);
    } catch (problem) {
      refused = true;
      post({ type: "error", ...(command.id === undefined ? {} : { id: command.id }), sentence: String(problem) });
    }
    // An answered question means that everything asked before it has been done.
    if (command.type !== "get" && command.type !== "play" && command.type !== "pause")
      await actions.ask({ about: "parameters", nodes: [] });
    if (command.id !== undefined && !refused) post({ type: "state", id: command.id, state: state() });
    answering = undefined;
  }

  const unsubscribe = store.subscribe(report);
  presence.onTarget((t) => post({ type: "ended", t, why: "until" }));
  post({ type: "ready", state: state() });
  return {
    /** Takes whatever was posted to the frame. */
    take(data: unknown): void {
      const heard = readMessage(data);
      if (heard && "command" in heard) queue = queue.then(() => obey(heard.command));
      else if (heard) post({ type: "error", ...heard });
    },
    close(): void {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A patch whose fields are whole: a choice without its `kind`, the optimizer and the faults keep what is not named. */
function whole(patch: Readonly<Record<string, unknown>>, now: ReturnType<typeof inForce>): Patch {
  const fill = ([field, value]: [string, unknown]) => {
    const partial = isRecord(value) && (field in registries ? value.kind === undefined : true);
    return [field, partial ? { ...(now[field as keyof typeof now] as object), ...value } : value];
  };
  return Object.fromEntries(Object.entries(patch).map(fill)) as Patch;
}
