import type { Target } from "@/lib/gestures";
import type { FrameMessage } from "@/lib/worker/protocol";
import type { Drawing } from "./drawing";
import type { Selection } from "./props";
import type { NetworkWords } from "./words";

/** What a screen reader says of the node or link that has the focus. */
export function describe(
  target: Target,
  drawing: Drawing,
  latest: FrameMessage | null | undefined,
  selection: Selection,
  words: NetworkWords,
): string {
  if (target.on === "link") {
    const ends = drawing.links[target.link];
    if (!ends) return "";
    const chosen = selection.links.some(([i, j]) => i === ends[0] && j === ends[1]);
    return [
      words.link(ends[0], ends[1], drawing.directed),
      drawing.cut.has(target.link) && words.cutOff,
      chosen && words.selected,
    ]
      .filter(Boolean)
      .join(", ");
  }
  if (target.on === "canvas" || target.node >= drawing.n) return "";
  const { node } = target;
  const distance = latest?.distance[node];
  return [
    words.node(node, drawing.neighbours[node]),
    drawing.dead.has(node) && words.dead,
    drawing.slow.has(node) && words.slow,
    distance !== undefined && words.farFromAverage(distance.toPrecision(2)),
    selection.nodes.includes(node) && words.selected,
  ]
    .filter(Boolean)
    .join(", ");
}
