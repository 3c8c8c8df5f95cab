import { directions } from "./geometry";
import { type GestureEvent, type In, idle, type Outcome, type Scene, stay } from "./gesture";
import { onIdle } from "./idle";
import { onKey } from "./keyboard";

/** The keyboard goes through the links of one node; Escape or L leads back to it. */
export function onWalkingLinks(state: In<"walking-links">, event: GestureEvent, scene: Scene): Outcome {
  if (event.type === "down") return onIdle({ name: "idle" }, event, scene);
  if (event.type !== "key") return stay(state);
  const { focus } = scene;
  const here = focus.on === "link" ? focus.link : -1;
  const direction = directions[event.key];
  if (direction) {
    const own = scene.links.flatMap((link, at) => (link.includes(state.node) ? [at] : []));
    const next = (own.indexOf(here) + (direction[0] + direction[1] > 0 ? 1 : own.length - 1)) % Math.max(1, own.length);
    return own.length === 0 ? [idle, []] : [state, [{ kind: "focus", target: { on: "link", link: own[next] } }]];
  }
  const back = { kind: "focus", target: { on: "node", node: state.node } } as const;
  switch (event.key.toLowerCase()) {
    case "escape":
    case "l":
      return [idle, [back]];
    case "x":
      return [idle, here < 0 ? [back] : [{ kind: "cut", links: [here] }, back]];
    case "delete":
    case "backspace":
      return [idle, here < 0 ? [back] : [{ kind: "remove", nodes: [], links: [here] }, back]];
    default:
      return onKey(state, event, scene);
  }
}
