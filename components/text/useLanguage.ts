import { useEffect, useSyncExternalStore } from "react";
import { bestLanguage, type Language, language, onLanguage, speak } from "@/lib/text";

const remembered = (): string | null => {
  try {
    return localStorage.getItem("lang");
  } catch {
    return null;
  }
};

/** What the reader asked for: in the address, else on this machine before, else by the browser's settings. */
const preferred = (): Language =>
  bestLanguage([new URLSearchParams(location.hash.slice(1)).get("lang"), remembered(), ...navigator.languages]);

/** A choice on the page outweighs the one in the address, which would else come back with the next reload. */
function forgetWish(): void {
  const rest = location.hash
    .slice(1)
    .split("&")
    .filter((part) => !part.startsWith("lang="));
  if (rest.join("&") !== location.hash.slice(1)) history.replaceState(null, "", `#${rest.join("&")}`);
}

/** The language on the screen, and how to change it. The choice is remembered on this machine. */
export function useLanguage(): { language: Language; choose: (next: Language) => void } {
  const current = useSyncExternalStore(
    onLanguage,
    () => language,
    () => "en" as const,
  );
  useEffect(() => {
    const follow = () => void speak(preferred());
    const tell = () => {
      document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    };
    follow();
    addEventListener("hashchange", follow);
    const stop = onLanguage(tell);
    return () => {
      removeEventListener("hashchange", follow);
      stop();
    };
  }, []);
  const choose = (next: Language) => {
    try {
      localStorage.setItem("lang", next);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
    forgetWish();
    void speak(next);
  };
  return { language: current, choose };
}
