import { type GestureEvent, type In, idle, type Outcome, type PointerGesture, type Scene, stay, type Target } from "./gesture";

const over = (target: Target, nodes: readonly number[]): readonly number[] =>
  target.on === "node" && !nodes.includes(target.node) ? [...nodes, target.node] : nodes;

/** A stroke that begins on a node extends its cluster, one that begins beside nodes founds a new one. */
export function startBrush(down: PointerGesture, now: PointerGesture, scene: Scene): Outcome {
  const next = Math.max(-1, ...Array.from(scene.clusters)) + 1;
  const cluster = scene.brush ?? (down.target.on === "node" ? scene.clusters[down.target.node] : next);
  return [{ name: "brushing", pointer: down.pointer, nodes: over(now.target, over(down.target, [])), cluster }, []];
}

/** The cluster brush collects the nodes it passes over. */
export function onBrushing(state: In<"brushing">, event: GestureEvent): Outcome {
  if (event.type === "move") return [{ ...state, nodes: over(event.target, state.nodes) }, []];
  if (event.type !== "up") return stay(state);
  return [idle, state.nodes.length === 0 ? [] : [{ kind: "brush", nodes: state.nodes, cluster: state.cluster }]];
}
