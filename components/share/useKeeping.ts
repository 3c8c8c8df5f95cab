import { useEffect } from "react";
import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { toHash } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";
import { text } from "@/lib/text";
import { shelf, summaryOf } from "./shelf";

/** Milliseconds of quiet after a change. */
const PAUSE = 1500;
const newId = () => `${Date.now().toString(36)}-${Math.round(performance.now() * 1000).toString(36)}`;

/**
 * Keeps what the reader makes. A whole other experiment (a link, an example, a file) starts an entry of its own, and
 * only once something in it is changed, so that nothing opened from elsewhere can replace earlier work; nor does an
 * entry that has a name change any more.
 */
export function useKeeping(): void {
  const store = usePlaygroundStore();
  const { set } = useActions();
  useEffect(() => {
    let entry = newId();
    let asOpened = store.getState().experiment;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = false;

    function keep(experiment: Experiment): void {
      clearTimeout(timer);
      timer = undefined;
      const hash = toHash(experiment);
      if (hash === toHash(asOpened)) return;
      if (shelf.list().some(({ id, name }) => id === entry && name !== null)) entry = newId();
      const outcome = shelf.keep({ id: entry, hash, summary: summaryOf(experiment), at: Date.now() });
      if (outcome === "full" && !told) {
        told = true;
        set({ notice: text.sharing.full });
      }
    }

    const stop = store.subscribe((state, before) => {
      if (state.opened !== before.opened) {
        if (timer) keep(before.experiment);
        entry = newId();
        asOpened = state.experiment;
      } else if (state.experiment !== before.experiment && state.past.length > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => keep(store.getState().experiment), PAUSE);
      }
    });
    const leave = () => {
      if (timer) keep(store.getState().experiment);
    };
    addEventListener("pagehide", leave);
    return () => {
      leave();
      stop();
      removeEventListener("pagehide", leave);
    };
  }, [store, set]);
}
