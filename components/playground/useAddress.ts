import { useEffect } from "react";
import { toHash } from "@/lib/experiment";
import { text } from "@/lib/text";
import { useActions, usePlaygroundStore } from "./context";

/** Browsers limit how often the address may change (Safari: 100 times in 30 s). */
const AT_MOST_EVERY = 400;
/** Characters; browsers begin to refuse addresses at a few times as many. */
const LONGEST = 30_000;

/** Keeps the experiment in the address bar, and takes one from there when somebody pastes a link. */
export function useAddress(): void {
  const store = usePlaygroundStore();
  const actions = useActions();
  useEffect(() => {
    let told = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      const { experiment, badLink } = store.getState();
      if (badLink) return;
      const whole = toHash(experiment).replace(/^#?/, "#");
      const hash = whole.length > LONGEST ? "#" : whole;
      if (hash !== whole && !told) actions.set({ notice: text.share.notInAddress });
      told = hash !== whole;
      const wanted = hash === "#" ? location.pathname + location.search : hash;
      if (location.hash !== hash && !(hash === "#" && location.hash === "")) history.replaceState(null, "", wanted);
    };
    const read = () => actions.openLink(location.hash);
    read();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.experiment !== before.experiment || state.badLink !== before.badLink) timer ??= setTimeout(write, AT_MOST_EVERY);
    });
    addEventListener("hashchange", read);
    return () => {
      unsubscribe();
      removeEventListener("hashchange", read);
      if (timer) {
        clearTimeout(timer);
        write();
      }
    };
  }, [store, actions]);
}
