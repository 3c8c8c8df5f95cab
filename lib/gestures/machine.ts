import { onBoxSelecting } from "./box-selecting";
import { onBrushing } from "./brushing";
import { onConnecting } from "./connecting";
import { onCutting } from "./cutting";
import { onDragging } from "./dragging";
import { type GestureEvent, idle, type Outcome, type Scene, type State, stay } from "./gesture";
import { onIdle } from "./idle";
import { onPanning } from "./panning";
import { onPointing } from "./pointing";
import { onWalkingLinks } from "./walking-links";

/** One event of the reader: what they are in the middle of now, and what the picture should do. Pure. */
export function step(state: State, event: GestureEvent, scene: Scene): Outcome {
  if (event.type === "wheel") return [state, [{ kind: "zoom", factor: event.factor, pixel: event.pixel }]];
  if (event.type === "cancel") return stay(idle);
  if (event.type === "key" && event.key === "Escape" && state.name !== "idle" && state.name !== "walking-links") {
    return [idle, [{ kind: "say", what: { about: "cancelled" } }]];
  }
  const foreign = "pointer" in event && "pointer" in state && event.type !== "down" && event.pointer !== state.pointer;
  if (foreign) return stay(state);
  switch (state.name) {
    case "idle":
      return onIdle(state, event, scene);
    case "pointing":
      return onPointing(state, event, scene);
    case "dragging":
      return onDragging(state, event);
    case "connecting":
      return onConnecting(state, event, scene);
    case "box-selecting":
      return onBoxSelecting(state, event, scene);
    case "panning":
      return onPanning(state, event);
    case "brushing":
      return onBrushing(state, event);
    case "cutting":
      return onCutting(state, event, scene);
    case "walking-links":
      return onWalkingLinks(state, event, scene);
    default:
      return state satisfies never;
  }
}
