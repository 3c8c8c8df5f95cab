"use client";
import { type ReactNode, useState } from "react";

interface Props {
  text: string;
  label: ReactNode;
  copied: ReactNode;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, copied }: Props) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // No clipboard here; the text is on the page.
    }
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="rounded-[4px] border border-line-strong px-2 py-0.5 text-[0.8rem] text-soft hover:bg-panel hover:text-ink"
    >
      <span aria-live="polite">{done ? copied : label}</span>
    </button>
  );
}
