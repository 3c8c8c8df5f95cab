"use client";
import { useEffect } from "react";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** Where the browser would allow it, and where it is the reader's own visit: not inside another page, not where bytes are dear. */
const welcome = () =>
  "serviceWorker" in navigator &&
  isSecureContext &&
  window.top === window &&
  process.env.NODE_ENV === "production" &&
  !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

async function settleIn(): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${base}/sw.js`, { scope: `${base}/` });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage({ keep: [location.href, ...loaded] });
  } catch {
    // Offline use is a convenience; some browsers and settings forbid it.
  }
}

/** Makes the site work offline from the next visit on. Draws nothing, and waits until everything else is there. */
export function Offline() {
  useEffect(() => {
    if (!welcome()) return;
    const later = setTimeout(settleIn, 4000);
    return () => clearTimeout(later);
  }, []);
  return null;
}
