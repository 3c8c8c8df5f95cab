import { useEffect, useRef } from "react";
import { pin } from "@/components/compare/pin";
import { useFaults } from "@/components/faults/useFaults";
import type { Tool } from "@/lib/gestures";
import { useActions, usePlaygroundStore } from "./context";

const tools: Readonly<Record<string, Tool>> = { v: "select", d: "draw", x: "cut", b: "brush" };

/** Keys that mean the same inside the network picture. */
const ofThePage = [".", "k", "s", "e", "f"];

/** Where undo is that of the text being typed. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input:not([type=range]), textarea, [contenteditable], dialog") !== null;

/** Where a key has a meaning of its own: fields, buttons (for the space bar), the network picture (which handles its own). */
function taken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input:not([type=range]), textarea, select, [contenteditable], dialog")) return true;
  if (target.closest("[role=application]")) return !ofThePage.includes(key);
  return key === " " && target.closest("button, summary, a, [role=slider]") !== null;
}

/** The keys of the whole page. */
export function useKeyboard(): void {
  const actions = useActions();
  const store = usePlaygroundStore();
  const faults = useRef(useFaults());
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && key === "z" && !typing(event.target)) {
        event.preventDefault();
        return event.shiftKey ? actions.redo() : actions.undo();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || taken(event.target, key)) return;
      if (key === " ") {
        event.preventDefault();
        actions.toggle();
      } else if (key === ".") actions.step();
      else if (key === "r") actions.reset();
      // Once it is open, the key belongs to the explanation: it goes on.
      else if (key === "e" && !store.getState().explaining) actions.explain();
      else if (key === "p") pin(actions);
      else if ((key === "k" || key === "s") && store.getState().selection.nodes.length > 0)
        faults.current[key === "k" ? "kill" : "slow"](store.getState().selection.nodes);
      else if (key === "f") actions.set({ presenting: !store.getState().presenting });
      else if (key === "?") document.querySelector<HTMLDialogElement>("#help")?.showModal();
      else if (tools[key]) actions.set({ tool: tools[key] });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [actions, store]);
}
