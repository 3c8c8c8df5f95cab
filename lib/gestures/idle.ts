import { type GestureEvent, type In, type Outcome, type Scene, stay } from "./gesture";
import { onKey } from "./keyboard";

/** Nothing is going on. */
export function onIdle(state: In<"idle">, event: GestureEvent, scene: Scene): Outcome {
  if (event.type === "down") return [{ name: "pointing", pointer: event.pointer, down: event }, []];
  if (event.type === "key") return onKey(state, event, scene);
  return stay(state);
}
