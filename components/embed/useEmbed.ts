import { type RefObject, useEffect, useState } from "react";
import { paced } from "@/components/site/paced";
import { type EmbedOptions, source, version } from "@/lib/embed";
import type { Playground } from "@/lib/store";
import { text } from "@/lib/text";
import { Client } from "@/lib/worker/client";
import { createPresence, type Presence } from "./presence";
import { createWire } from "./wire";

/** How much of the frame has to be on the screen. */
const SEEN = 0.15;

const later = (milliseconds: number, call: () => void) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/** Runs the embed while it is in sight and connects it to the page around it. `asleep`: it has given its machine back. */
export function useEmbed(playground: Playground, hash: string | null, options: EmbedOptions, frame: RefObject<Element | null>) {
  const [asleep, setAsleep] = useState(false);
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    if (hash === null) return;
    const { actions, store } = playground;
    actions.openLink(hash);
    store.setState({ speed: options.speed, device: options.device });
    const calm = options.autoplay === "visible" && matchMedia("(prefers-reduced-motion: reduce)").matches;
    const made = createPresence(playground, calm ? { ...options, autoplay: "no" } : options, {
      open: (hear) => new Client(paced(hear), (why) => actions.set({ notice: sentences()[why] })),
      later,
      onSleep: setAsleep,
    });
    setPresence(made);
    const stop = [watch(frame.current, made), connect(playground, made), () => made.close()];
    return () => {
      for (const end of stop) end();
    };
  }, [playground, hash, options, frame]);
  return { presence, asleep };
}

const sentences = () => ({ "no-worker": text.status.noWorker, "worker-failed": text.status.workerFailed });

/** Tells the presence whether the embed is on the screen. Works inside frames of other origins, too. */
function watch(element: Element | null, presence: Presence): () => void {
  let crossing = false;
  const tell = () => presence.see(crossing && !document.hidden);
  const observer = new IntersectionObserver(
    (entries) => {
      const { isIntersecting, intersectionRatio } = entries.at(-1)!;
      crossing = isIntersecting && intersectionRatio >= SEEN;
      tell();
    },
    { threshold: [0, SEEN, 2 * SEEN] },
  );
  if (element) observer.observe(element);
  document.addEventListener("visibilitychange", tell);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", tell);
  };
}

/**
 * Only the window that holds this frame may command it, whatever its origin: it could as well show another link, and a
 * command can do no more than a reader with a mouse. Events go to any origin, as nothing in them is secret: they tell
 * what is on the screen of an experiment that the holder chose.
 */
function connect(playground: Playground, presence: Presence): () => void {
  if (parent === window) return () => {};
  const wire = createWire(playground, presence, (event) => parent.postMessage({ source, version, ...event }, "*"));
  const take = (event: MessageEvent) => {
    if (event.source === parent) wire.take(event.data);
  };
  addEventListener("message", take);
  return () => {
    removeEventListener("message", take);
    wire.close();
  };
}
