import { directions, towards } from "./geometry";
import { type Effect, type GestureEvent, type In, idle, type Outcome, type Scene, stay } from "./gesture";
import { onIdle } from "./idle";

/** A link is being drawn from a node, by the pointer or by the keyboard. */
export function onConnecting(state: In<"connecting">, event: GestureEvent, scene: Scene): Outcome {
  switch (event.type) {
    case "down":
      return state.pointer === "keyboard" ? onIdle({ name: "idle" }, event, scene) : stay(state);
    case "move":
      return [{ ...state, at: event.at, over: event.target.on === "node" ? event.target.node : null }, []];
    case "up":
      return [idle, finish(state, scene)];
    case "key":
      return byKey(state, event.key, scene);
    default:
      return stay(state);
  }
}

function byKey(state: In<"connecting">, key: string, scene: Scene): Outcome {
  const direction = directions[key];
  if (direction) {
    const to = towards(scene.positions, state.over ?? state.from, direction);
    const said: Effect = { kind: "say", what: { about: "connecting", from: state.from, to } };
    return [{ ...state, over: to, at: scene.positions[to] }, to === state.from ? [] : [said]];
  }
  return key === "Enter" || key === " " ? [idle, finish(state, scene)] : stay(state);
}

/** On a node: a link. On the canvas: a new node at its end. Back at the start: nothing. */
function finish({ from, at, over }: In<"connecting">, scene: Scene): Effect[] {
  if (over === from) return [{ kind: "say", what: { about: "cancelled" } }];
  if (over === null) return [{ kind: "add", at, from }];
  const there = scene.links.some(([i, j]) => (i === from && j === over) || (!scene.directed && i === over && j === from));
  if (there) return [{ kind: "say", what: { about: "already-linked", from, to: over } }];
  return [
    { kind: "connect", from, to: over },
    { kind: "focus", target: { on: "node", node: over } },
  ];
}
