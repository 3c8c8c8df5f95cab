import { within } from "./geometry";
import { type GestureEvent, type In, idle, type Outcome, type Scene, stay } from "./gesture";

/** A rectangle is drawn; the nodes in it become the selection. */
export function onBoxSelecting(state: In<"box-selecting">, event: GestureEvent, scene: Scene): Outcome {
  if (event.type === "move") return [{ ...state, to: event.at }, []];
  if (event.type !== "up") return stay(state);
  const nodes = [...new Set([...state.kept, ...within(state.from, state.to, scene.positions)])];
  return [idle, [{ kind: "select", nodes, links: [] }]];
}
