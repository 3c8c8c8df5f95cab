"use client";
import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { toHash } from "@/lib/experiment";
import { text } from "@/lib/text";
import { usePlaygroundStore } from "./context";

/** Copies the address of exactly this experiment. */
export function ShareButton() {
  const store = usePlaygroundStore();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const address = new URL(location.href);
    address.hash = toHash(store.getState().experiment).replace(/^#/, "");
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      // No clipboard here; the address bar holds the same link.
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="flex h-8 items-center gap-1.5 rounded-[4px] px-2 text-soft transition-colors hover:bg-panel hover:text-ink max-md:[&_span]:sr-only"
    >
      {copied ? <Check className="size-4 text-gossip" /> : <Link2 className="size-4 stroke-[1.6]" />}
      <span aria-live="polite">{copied ? text.top.copied : text.top.share}</span>
    </button>
  );
}
