import { MAX_GHOSTS, type Playground } from "@/lib/store";
import { text } from "@/lib/text";

/** Keeps the run as a line behind the next ones, or says why not. */
export function pin(actions: Playground["actions"]): void {
  if (!actions.pin()) actions.set({ notice: text.pins.noPin(MAX_GHOSTS) });
}
