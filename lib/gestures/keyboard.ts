import { beside, directions, towards } from "./geometry";
import { canvas, type Effect, type KeyGesture, type Outcome, type Scene, type State, stay } from "./gesture";
import { chosen } from "./pointing";

/** How far Shift with an arrow key moves a node, in unit squares. */
const nudge = 0.02;

/** Keys while nothing is going on. Undo and redo belong to the page. */
export function onKey(state: State, event: KeyGesture, scene: Scene): Outcome {
  const { focus } = scene;
  if (event.mod) return event.key.toLowerCase() === "a" ? [state, [everything(scene)]] : stay(state);
  const node = focus.on === "node" ? focus.node : null;
  const direction = directions[event.key];
  if (direction) return [state, arrow(node, direction, event.shift, scene)];
  switch (event.key.toLowerCase()) {
    case "home":
      return [state, [focusOn(0)]];
    case "end":
      return [state, [focusOn(scene.positions.length - 1)]];
    case "enter":
    case " ":
      return [state, focus.on === "canvas" ? [] : [chosen(focus, event.shift, scene)]];
    case "n":
      return [state, [{ kind: "add", at: beside(scene.positions, node ?? 0), from: null }]];
    case "delete":
    case "backspace":
      return [state, removal(scene)];
    case "x":
      return [state, scene.selectedLinks.length === 0 ? [] : [{ kind: "cut", links: scene.selectedLinks }]];
    case "+":
    case "=":
      return [state, [{ kind: "zoom", factor: 1.25, pixel: null }]];
    case "-":
      return [state, [{ kind: "zoom", factor: 0.8, pixel: null }]];
    case "0":
      return [state, [{ kind: "fit" }]];
    case "escape":
      return [state, [{ kind: "select", nodes: [], links: [] }]];
  }
  return node === null ? stay(state) : onNodeKey(state, event.key.toLowerCase(), node, scene);
}

function onNodeKey(state: State, key: string, node: number, scene: Scene): Outcome {
  switch (key) {
    case "c":
      return [{ name: "connecting", pointer: "keyboard", from: node, at: scene.positions[node], over: node }, []];
    case "l": {
      const first = scene.links.findIndex((link) => link.includes(node));
      if (first < 0) return [state, [{ kind: "say", what: { about: "no-links", node } }]];
      return [{ name: "walking-links", node }, [{ kind: "focus", target: { on: "link", link: first } }]];
    }
    case "contextmenu":
    case "m":
      return [state, [{ kind: "menu", node }]];
    default:
      return stay(state);
  }
}

const focusOn = (node: number): Effect => ({ kind: "focus", target: node < 0 ? canvas : { on: "node", node } });

function arrow(node: number | null, direction: readonly [number, number], moving: boolean, scene: Scene): Effect[] {
  if (node === null) return [focusOn(scene.positions.length > 0 ? 0 : -1)];
  if (!moving) return [focusOn(towards(scene.positions, node, direction))];
  const nodes = scene.selectedNodes.includes(node) ? scene.selectedNodes : [node];
  return [{ kind: "move", nodes, by: [direction[0] * nudge, direction[1] * nudge] }];
}

const everything = (scene: Scene): Effect => ({ kind: "select", nodes: scene.positions.map((_, i) => i), links: [] });

/** What Delete takes: the selection, or without one whatever has the focus. */
export function removal(scene: Scene): Effect[] {
  const { selectedNodes: nodes, selectedLinks: links, focus } = scene;
  if (nodes.length + links.length > 0) return [{ kind: "remove", nodes, links }];
  if (focus.on === "node") return [{ kind: "remove", nodes: [focus.node], links: [] }];
  return focus.on === "link" ? [{ kind: "remove", nodes: [], links: [focus.link] }] : [];
}
