"use client";
import { Pin } from "lucide-react";
import { useActions, useView } from "@/components/playground/context";
import { text } from "@/lib/text";
import { pin } from "./pin";

/** Keeps the present run as a thin line in every plot. */
export function PinButton() {
  const actions = useActions();
  const empty = useView((state) => state.history.length < 2 && state.points < 2);
  return (
    <button
      type="button"
      aria-label={text.pins.pin}
      title={text.pins.pinHelp}
      disabled={empty}
      onClick={() => pin(actions)}
      className="grid size-6 place-items-center self-center rounded-[4px] text-faint hover:bg-panel hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent"
    >
      <Pin className="size-3.5 stroke-[1.8]" />
    </button>
  );
}
