import { type GestureEvent, type In, idle, type Outcome, stay } from "./gesture";

/** Nodes follow the pointer; the places change when it lets go. */
export function onDragging(state: In<"dragging">, event: GestureEvent): Outcome {
  if (event.type === "move") return [{ ...state, by: [event.at[0] - state.from[0], event.at[1] - state.from[1]] }, []];
  if (event.type === "up") return [idle, [{ kind: "move", nodes: state.nodes, by: state.by }]];
  return stay(state);
}
