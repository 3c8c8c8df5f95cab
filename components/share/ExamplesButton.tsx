"use client";
import { LayoutGrid } from "lucide-react";
import { useActions } from "@/components/playground/context";
import { text } from "@/lib/text";

/** Opens the experiments that are ready to run, and the reader's own. */
export function ExamplesButton() {
  const { set } = useActions();
  return (
    <button type="button" onClick={() => set({ dialog: { name: "examples" } })} aria-haspopup="dialog" className="top-button">
      <LayoutGrid className="size-4 stroke-[1.6]" />
      <span className="max-xl:sr-only">{text.sharing.examples}</span>
    </button>
  );
}
