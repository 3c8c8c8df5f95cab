import { useSyncExternalStore } from "react";

/** What the address says after and including `#`; null while the page is being built. */
export const useHash = (): string | null =>
  useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash,
    () => null,
  );
