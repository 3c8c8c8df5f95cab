import { crossed, straight } from "./geometry";
import { type GestureEvent, type In, idle, type Outcome, type PointerGesture, type Scene, stay } from "./gesture";

/** The scissors start where the pointer went down. */
export function startCut(down: PointerGesture, now: PointerGesture, scene: Scene): Outcome {
  const links = down.target.on === "link" ? [down.target.link] : [];
  return onCutting({ name: "cutting", pointer: down.pointer, trail: [down.at], links }, { ...now, type: "move" }, scene);
}

/** The scissors collect the links that their stroke crosses. */
export function onCutting(state: In<"cutting">, event: GestureEvent, scene: Scene): Outcome {
  if (event.type === "move") {
    const last = state.trail[state.trail.length - 1];
    const passed = crossed(last, event.at, scene.paths ?? straight(scene.links, scene.positions));
    return [{ ...state, trail: [...state.trail, event.at], links: [...new Set([...state.links, ...passed])] }, []];
  }
  if (event.type !== "up") return stay(state);
  return [idle, state.links.length === 0 ? [] : [{ kind: "cut", links: state.links }]];
}
