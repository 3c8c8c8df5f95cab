import { useEffect } from "react";

interface Wishes {
  forward(): void;
  backward(): void;
  leave(): void;
  toggleColumn(): void;
  toggleQuestion(): void;
}

/** The keys of a clicker and of the presenter; only Escape and letters leave fields and windows in peace. */
export function usePresentingKeys(wishes: Wishes): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const busy = (event.target as Element).closest?.("input:not([type=range]), textarea, select, dialog, [role=application]");
      const act = {
        PageDown: wishes.forward,
        PageUp: wishes.backward,
        ...(busy ? {} : { Escape: wishes.leave, c: wishes.toggleColumn, q: wishes.toggleQuestion }),
      }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [wishes]);
}

/** Fills the screen where the browser lets it; leaving the full screen leaves the presentation. */
export function useFullScreen(leave: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    const changed = () => {
      if (!document.fullscreenElement) leave();
    };
    // Refused without a recent press of a key, or inside some frames: then the window has to do.
    const asked = root.requestFullscreen?.().then(
      () => document.addEventListener("fullscreenchange", changed),
      () => {},
    );
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      void asked?.then(() => {
        document.removeEventListener("fullscreenchange", changed);
        if (document.fullscreenElement) void document.exitFullscreen();
      });
    };
  }, [leave]);
}
