import { strokeLinks } from "./paint-links";
import { faded } from "./palette";
import { discPixels, type Stage } from "./stage";
import { toPixel } from "./view";

/**
 * Node numbers beside the discs, on the side where fewest links leave; or the halo that keeps them clear of links, which
 * costs more than they do and stays below while they are painted with the discs.
 */
export function paintLabels(ctx: CanvasRenderingContext2D, stage: Stage, font: string, what: "halo" | "number"): void {
  const radius = discPixels(stage);
  const size = Math.max(9.5, Math.min(13, radius * 0.36));
  ctx.font = `500 ${size}px ${font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const roomy = stage.labels && radius >= (stage.places.length > 80 ? 15 : 9);
  stage.places.forEach((place, node) => {
    const marked = node === stage.hovered || node === stage.focused || stage.selectedNodes.has(node);
    if (!roomy && !marked) return;
    const [x, y] = toPixel(stage.view, place);
    const [dx, dy] = outward(stage, node);
    const away = radius * 1.14 + (node === stage.focused ? 11 : 4) + size * 0.62;
    ctx.fillStyle = marked ? stage.palette.ink : stage.palette.inkFaint;
    ctx.strokeStyle = stage.palette.paper;
    ctx.lineWidth = 3;
    ctx.lineJoin = "round";
    if (what === "halo") ctx.strokeText(String(node), x + dx * away, y + dy * away);
    else ctx.fillText(String(node), x + dx * away, y + dy * away);
  });
}

/** A direction away from the node's neighbours; down to the right where they are all around. */
function outward(stage: Stage, node: number): readonly [number, number] {
  const [x, y] = stage.places[node];
  let [dx, dy] = [0, 0];
  for (const other of stage.drawing.neighbours[node] ?? []) {
    const [ox, oy] = stage.places[other] ?? [x, y];
    const length = Math.hypot(x - ox, y - oy) || 1;
    dx += (x - ox) / length;
    dy += (y - oy) / length;
  }
  const length = Math.hypot(dx, dy);
  return length < 0.12 ? [Math.SQRT1_2, Math.SQRT1_2] : [dx / length, dy / length];
}

/** What a gesture in progress would do to links; painted under the discs. */
export function paintIntent(ctx: CanvasRenderingContext2D, stage: Stage): void {
  const { gesture, palette, view } = stage;
  if (gesture.name === "cutting") strokeLinks(ctx, stage, gesture.links, palette.warn, 1);
  if (gesture.name !== "connecting") return;
  const from = toPixel(view, stage.places[gesture.from]);
  const to = toPixel(view, gesture.over === null ? gesture.at : stage.places[gesture.over]);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2;
  ctx.lineCap = "round";
  ctx.setLineDash(gesture.over === null ? [5, 5] : []);
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.setLineDash([]);
  if (gesture.over === null) ring(ctx, to, discPixels(stage), palette.accent);
}

/** The rest of a gesture in progress; painted over everything. */
export function paintGesture(ctx: CanvasRenderingContext2D, stage: Stage): void {
  const { gesture, palette, view } = stage;
  ctx.lineCap = "round";
  if (gesture.name === "connecting") {
    for (const node of new Set([gesture.from, gesture.over ?? gesture.from])) {
      ring(ctx, toPixel(view, stage.places[node]), discPixels(stage) * 1.15 + 3, palette.accent);
    }
  }
  if (gesture.name === "box-selecting") {
    const [a, b] = [toPixel(view, gesture.from), toPixel(view, gesture.to)];
    ctx.fillStyle = faded(palette.accent, 0.08);
    ctx.strokeStyle = faded(palette.accent, 0.6);
    ctx.lineWidth = 1;
    ctx.fillRect(a[0], a[1], b[0] - a[0], b[1] - a[1]);
    ctx.strokeRect(a[0], a[1], b[0] - a[0], b[1] - a[1]);
  }
  if (gesture.name === "cutting") {
    ctx.strokeStyle = palette.warn;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    gesture.trail.forEach((p, k) => {
      if (k === 0) ctx.moveTo(...toPixel(view, p));
      else ctx.lineTo(...toPixel(view, p));
    });
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (gesture.name === "brushing") {
    for (const node of gesture.nodes)
      ring(ctx, toPixel(view, stage.places[node]), discPixels(stage) * 1.15 + 3, palette.cluster, 3);
  }
}

function ring(ctx: CanvasRenderingContext2D, [x, y]: readonly [number, number], radius: number, colour: string, width = 2): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.stroke();
}
