import { useSyncExternalStore } from "react";

type Theme = "light" | "dark";
const chosen = (): Theme | undefined => document.documentElement.dataset.theme as Theme | undefined;
let system: MediaQueryList | undefined;
const systemTheme = (): MediaQueryList => {
  system ??= matchMedia("(prefers-color-scheme: dark)");
  return system;
};
const current = (): Theme => chosen() ?? (systemTheme().matches ? "dark" : "light");

function subscribe(changed: () => void): () => void {
  const system = systemTheme();
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}

/** The theme on the screen: the reader's choice, else the system's. The choice is remembered on this machine. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore(subscribe, current, () => "light" as const);
  const toggle = () => {
    const next: Theme = current() === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  };
  return { theme, toggle };
}
