import type { Annotations, Place } from "./props";
import { along } from "./routes";
import { discPixels, type Stage } from "./stage";
import { toPixel } from "./view";

/** Numbers on nodes and links, for explaining one iteration; painted over everything but gestures. */
export function paintAnnotations(ctx: CanvasRenderingContext2D, stage: Stage, font: string): void {
  const { annotations, palette, drawing, view } = stage;
  if (!annotations) return;
  const radius = discPixels(stage);
  const size = Math.max(10.5, Math.min(15, radius * 0.42));
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { ends, label } of annotations.links) {
    const link = drawing.links.findIndex(([i, j]) => i === ends[0] && j === ends[1]);
    if (link < 0 || label === null) continue;
    ctx.font = `500 ${size * 0.82}px ${font}`;
    pill(ctx, label, besideLink(ctx, stage, link, label, size), size * 0.82, palette.paper, palette.gossip);
  }
  annotations.nodes.forEach((label, node) => {
    if (label === null || node >= stage.places.length) return;
    const focused = node === annotations.focus;
    if (radius < 13 && !focused) return;
    ctx.font = `${focused ? 600 : 500} ${size}px ${font}`;
    const colours = focused ? [palette.accent, palette.paper] : [palette.paper, palette.ink];
    pill(ctx, label, toPixel(view, stage.places[node]), size, colours[0], colours[1]);
  });
}

/** The middle of a link, or beside it, away from the others, where the label would hide it. */
function besideLink(ctx: CanvasRenderingContext2D, stage: Stage, link: number, label: string, size: number): [number, number] {
  const [a, b] = stage.drawing.links[link].map((i) => toPixel(stage.view, stage.places[i]));
  const [x, y] = toPixel(stage.view, along(...endsOf(stage, link), stage.bows[link], 0.5));
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const room = length - 2 * discPixels(stage);
  if (room > 2.2 * ctx.measureText(label).width) return [x, y];
  const [nx, ny] = [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
  const outward = nx * (x - stage.width / 2) + ny * (y - stage.height / 2) < 0 ? -1 : 1;
  const away = outward * (size * 0.8 + Math.abs(nx) * ctx.measureText(label).width * 0.6);
  return [x + nx * away, y + ny * away];
}

const endsOf = ({ drawing, places }: Stage, link: number): [Place, Place] => {
  const [i, j] = drawing.links[link];
  return [places[i], places[j]];
};

/** Adds the links in use to what is lit. */
export const annotatedLinks = ({ links }: Annotations, drawn: readonly (readonly [number, number])[]): number[] =>
  links.map(({ ends }) => drawn.findIndex(([i, j]) => i === ends[0] && j === ends[1]));

function pill(
  ctx: CanvasRenderingContext2D,
  label: string,
  [x, y]: readonly [number, number],
  size: number,
  paper: string,
  ink: string,
): void {
  const width = ctx.measureText(label).width + size * 0.8;
  const height = size * 1.5;
  ctx.fillStyle = paper;
  ctx.globalAlpha = 0.93;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.fillStyle = ink;
  ctx.fillText(label, x, y + size * 0.05);
}
