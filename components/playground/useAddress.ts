import { useEffect } from "react";
import { type PageOption, pageOptions, toHash } from "@/lib/experiment";
import { text } from "@/lib/text";
import { useActions, usePlaygroundStore } from "./context";

/** Browsers limit how often the address may change (Safari: 100 times in 30 s). */
const AT_MOST_EVERY = 400;
/** Characters; browsers begin to refuse addresses at a few times as many. */
const LONGEST = 30_000;

const devices = ["auto", "wasm", "tfjs", "reference"] as const;
/** What the address tells. */
const addressed = ["experiment", "badLink", "device"] as const;
/** Wishes about the page that stay in the address beside the experiment. */
const kept: readonly PageOption[] = ["device", "lang"];

function withOptions(hash: string, options: Partial<Record<PageOption, string>>): string {
  const told = kept.filter((name) => options[name] && options[name] !== "auto").map((name) => `${name}=${options[name]}`);
  return `#${[hash.slice(1), ...told].filter(Boolean).join("&")}`;
}

/** Keeps the experiment in the address bar, and takes one from there when somebody pastes a link. */
export function useAddress(): void {
  const store = usePlaygroundStore();
  const actions = useActions();
  useEffect(() => {
    let told = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      const { experiment, badLink, device } = store.getState();
      if (badLink) return;
      const whole = withOptions(toHash(experiment).replace(/^#?/, "#"), { ...pageOptions(location.hash), device });
      const hash = whole.length > LONGEST ? "#" : whole;
      if (hash !== whole && !told) actions.set({ notice: text.sharing.notInAddress });
      told = hash !== whole;
      const wanted = hash === "#" ? location.pathname + location.search : hash;
      if (location.hash !== hash && !(hash === "#" && location.hash === "")) history.replaceState(null, "", wanted);
    };
    const read = () => {
      const { device } = pageOptions(location.hash);
      const known = devices.find((name) => name === device);
      if (known) actions.setDevice(known);
      actions.openLink(location.hash);
      if (device !== undefined && !known) actions.set({ notice: text.device.unknown(device, devices.join(", ")) });
    };
    read();
    const unsubscribe = store.subscribe((state, before) => {
      if (addressed.some((part) => state[part] !== before[part])) timer ??= setTimeout(write, AT_MOST_EVERY);
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
