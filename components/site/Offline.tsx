"use client";
import { useEffect } from "react";
import { training } from "./paced";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** Where the browser would allow it, and where it is the reader's own visit: not inside another page, not where bytes are dear. */
const welcome = () =>
  "serviceWorker" in navigator &&
  isSecureContext &&
  window.top === window &&
  process.env.NODE_ENV === "production" &&
  !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Files asked for at a time. */
const FEW = 6;

/**
 * Has the service worker keep what this visit loaded before it was there, and the parts of the site that the build has
 * listed: little by little, and not while the reader watches a run, which needs the machine more.
 */
async function settleIn(): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${base}/sw.js`, { scope: `${base}/` });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const listed: string[] = await fetch(`${base}/offline.json`).then((answer) => answer.json());
    const wanted = [location.href, ...loaded, ...listed.map((name) => new URL(`${base}/${name}`, location.href).href)];
    for (let at = 0; at < wanted.length; at += FEW) {
      while (training() && !document.hidden) await pause(1000);
      active?.postMessage({ keep: wanted.slice(at, at + FEW) });
      await pause(400);
    }
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
