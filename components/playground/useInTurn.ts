import { useRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { turn } from "@/components/site/turns";
import type { State } from "@/lib/store/state";
import { usePlaygroundStore } from "./context";

/**
 * A part of the playground's state that follows the run: while it plays, the component redraws when it is its turn;
 * otherwise at once.
 */
export function useInTurn<T>(select: (state: State) => T): T {
  const store = usePlaygroundStore();
  const latest = useRef(select);
  latest.current = select;
  const made = useRef<{ read: () => T; readFirst: () => T; subscribe: (changed: () => void) => () => void }>(null);
  made.current ??= inTurn(store, latest);
  const { subscribe, read, readFirst } = made.current;
  return useSyncExternalStore(subscribe, read, readFirst);
}

function inTurn<T>(store: ReturnType<typeof usePlaygroundStore>, latest: { readonly current: (state: State) => T }) {
  let shown = latest.current(store.getState());
  const first = latest.current(store.getInitialState());
  const look = () => {
    shown = latest.current(store.getState());
  };
  return {
    read: () => shown,
    readFirst: () => first,
    subscribe(changed: () => void) {
      const mine = turn(() =>
        flushSync(() => {
          look();
          changed();
        }),
      );
      const stop = store.subscribe((state) => {
        if (Object.is(latest.current(state), shown)) return;
        if (state.status === "playing") return mine.ask();
        look();
        changed();
      });
      // What changed between the first drawing and this.
      look();
      changed();
      return () => {
        mine.cancel();
        stop();
      };
    },
  };
}
