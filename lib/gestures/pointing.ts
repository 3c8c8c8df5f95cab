import { startBrush } from "./brushing";
import { startCut } from "./cutting";
import { type Effect, type GestureEvent, type In, idle, type Outcome, type PointerGesture, type Scene, stay } from "./gesture";

/** Pixels a press may wander before it is a drag. */
const slack = { mouse: 4, pen: 6, touch: 10 };

/** Pressed, not yet moved: a click, a long press or the beginning of a drag. */
export function onPointing(state: In<"pointing">, event: GestureEvent, scene: Scene): Outcome {
  const { down } = state;
  const { target } = down;
  switch (event.type) {
    case "down":
      return [{ name: "panning", fingers: [down, event].map(({ pointer, pixel }) => ({ pointer, pixel })) }, []];
    case "hold":
      if (target.on === "node") return [idle, [{ kind: "menu", node: target.node }]];
      return target.on === "canvas" && down.kind !== "mouse" && scene.tool === "select"
        ? [boxFrom(down, scene), []]
        : stay(state);
    case "move": {
      const wandered = Math.hypot(event.pixel[0] - down.pixel[0], event.pixel[1] - down.pixel[1]);
      return wandered < slack[down.kind] ? stay(state) : drag(down, event, scene);
    }
    case "up":
      return [idle, click(down, scene)];
    default:
      return stay(state);
  }
}

function drag(down: PointerGesture, event: PointerGesture, scene: Scene): Outcome {
  const { target, pointer } = down;
  if (down.button !== 0) return [{ name: "panning", fingers: [{ pointer, pixel: event.pixel }] }, [panned(down, event)]];
  if (scene.tool === "cut") return startCut(down, event, scene);
  if (scene.tool === "brush") return startBrush(down, event, scene);
  if (target.on === "node") {
    if (scene.tool === "draw") {
      const over = event.target.on === "node" ? event.target.node : null;
      return [{ name: "connecting", pointer, from: target.node, at: event.at, over }, []];
    }
    const together = scene.selectedNodes.includes(target.node);
    const nodes = together ? scene.selectedNodes : [target.node];
    const by = [event.at[0] - down.at[0], event.at[1] - down.at[1]] as const;
    const chosen: Effect[] = together ? [] : [{ kind: "select", nodes, links: [] }];
    return [{ name: "dragging", pointer, nodes, from: down.at, by }, [...chosen, { kind: "focus", target }]];
  }
  if (down.kind === "touch" || scene.tool === "draw") {
    return [{ name: "panning", fingers: [{ pointer, pixel: event.pixel }] }, [panned(down, event)]];
  }
  return [{ ...boxFrom(down, scene), to: event.at }, []];
}

const panned = (down: PointerGesture, event: PointerGesture): Effect => ({
  kind: "pan",
  by: [event.pixel[0] - down.pixel[0], event.pixel[1] - down.pixel[1]],
});

function boxFrom(down: PointerGesture, scene: Scene): In<"box-selecting"> {
  const kept = down.shift ? scene.selectedNodes : [];
  return { name: "box-selecting", pointer: down.pointer, from: down.at, to: down.at, kept };
}

function click({ target, button, shift, at }: PointerGesture, scene: Scene): readonly Effect[] {
  const focus: Effect = { kind: "focus", target };
  if (button === 2) return target.on === "node" ? [focus, { kind: "menu", node: target.node }] : [];
  if (button !== 0) return [];
  if (scene.tool === "brush" && target.on === "node" && scene.brush !== null) {
    return [focus, { kind: "brush", nodes: [target.node], cluster: scene.brush }];
  }
  if (scene.tool === "cut" && target.on === "link") return [{ kind: "cut", links: [target.link] }];
  if (scene.tool === "draw" && target.on === "canvas") return [{ kind: "add", at, from: null }];
  return [focus, chosen(target, shift, scene)];
}

/** A click selects one thing; with Shift it adds it to the selection or takes it out. */
export function chosen(target: PointerGesture["target"], adding: boolean, scene: Scene): Effect {
  const [nodes, links] = adding ? [scene.selectedNodes, scene.selectedLinks] : [[], []];
  const toggled = (all: readonly number[], one: number) => (all.includes(one) ? all.filter((i) => i !== one) : [...all, one]);
  return {
    kind: "select",
    nodes: target.on === "node" ? toggled(nodes, target.node) : nodes,
    links: target.on === "link" ? toggled(links, target.link) : links,
  };
}
