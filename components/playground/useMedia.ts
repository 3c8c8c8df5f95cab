import { useSyncExternalStore } from "react";

/** By query: what the browser says of it, and how to hear that it changed. */
const known = new Map<string, { media: MediaQueryList; subscribe: (changed: () => void) => () => void }>();

function ask(query: string) {
  let found = known.get(query);
  if (!found) {
    const media = matchMedia(query);
    const subscribe = (changed: () => void) => {
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    };
    found = { media, subscribe };
    known.set(query, found);
  }
  return found;
}
const never = () => () => {};

/** Whether a media query holds; `server` is what is taken for granted while the page is being built. */
export function useMedia(query: string, server = true): boolean {
  const subscribe = typeof matchMedia === "undefined" ? never : ask(query).subscribe;
  return useSyncExternalStore(
    subscribe,
    () => ask(query).media.matches,
    () => server,
  );
}
