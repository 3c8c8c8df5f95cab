import { easeInOut, lasting, progress } from "./motion";
import { annotatedLinks } from "./paint-annotations";
import { faded } from "./palette";
import type { Place } from "./props";
import { along, control } from "./routes";
import { discPixels, type Stage } from "./stage";
import { toPixel } from "./view";

/** Adds a link to the current path, as a line or a quadratic curve in pixels. */
export function trace(ctx: CanvasRenderingContext2D, stage: Stage, link: number): void {
  const [i, j] = stage.drawing.links[link];
  const [a, b] = [stage.places[i], stage.places[j]];
  ctx.moveTo(...toPixel(stage.view, a));
  const bow = stage.bows[link];
  if (bow === 0) ctx.lineTo(...toPixel(stage.view, b));
  else ctx.quadraticCurveTo(...toPixel(stage.view, control(a, b, bow)), ...toPixel(stage.view, b));
}

/** Hairline to 4 pixels; thinner where discs are small or links are many. */
export function linkWidth(stage: Stage, link: number): number {
  const crowd = Math.max(0.3, Math.min(1, discPixels(stage) / 16));
  return Math.max(0.5, Math.min(4, 0.5 + 6.5 * stage.drawing.weights[link]) * crowd);
}

/** All links, thick as their weight; cut ones dashed, those at a dead node faint. */
export function paintLinks(ctx: CanvasRenderingContext2D, stage: Stage): void {
  const { drawing, palette } = stage;
  const crowded = drawing.links.length / Math.max(1, drawing.n);
  const opacity = Math.max(0.22, Math.min(1, 1.6 / Math.sqrt(Math.max(1, crowded))));
  const colour = faded(palette.link, opacity);
  ctx.lineCap = "round";
  const whole: number[] = [];
  drawing.links.forEach(([i, j], link) => {
    if (!drawing.cut.has(link) && !drawing.dead.has(i) && !drawing.dead.has(j)) whole.push(link);
    else paintBroken(ctx, stage, link);
  });
  whole.sort((a, b) => drawing.weights[a] - drawing.weights[b]);
  ctx.strokeStyle = colour;
  strokeAlike(ctx, stage, whole);
  if (drawing.directed) paintArrows(ctx, stage, colour);
  const emphasised = new Set([...stage.selectedLinks, ...(stage.focusedLink === null ? [] : [stage.focusedLink])]);
  strokeLinks(ctx, stage, emphasised, palette.accent, 1.5);
  if (stage.annotations) strokeLinks(ctx, stage, annotatedLinks(stage.annotations, drawing.links), palette.gossip, 1.5);
  const { hovered } = stage;
  if (hovered !== null) {
    const own = drawing.links.flatMap((ends, link) => (ends.includes(hovered) && !drawing.cut.has(link) ? [link] : []));
    strokeLinks(ctx, stage, own, palette.inkFaint, 0.4);
  }
}

function paintBroken(ctx: CanvasRenderingContext2D, stage: Stage, link: number): void {
  const cut = stage.drawing.cut.has(link);
  ctx.setLineDash(cut ? [4, 4] : []);
  ctx.lineWidth = 1.3;
  ctx.strokeStyle = cut ? stage.palette.warn : stage.palette.line;
  ctx.beginPath();
  trace(ctx, stage, link);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Strokes links in the present colour, up to forty of one width at a time: strokes are dear, and so are long paths. */
function strokeAlike(ctx: CanvasRenderingContext2D, stage: Stage, links: Iterable<number>, more = 0): void {
  let [width, pending] = [-1, 0];
  for (const link of links) {
    const own = linkWidth(stage, link) + more;
    if (pending > 0 && (Math.abs(own - width) > 0.1 || pending >= 40)) {
      ctx.stroke();
      pending = 0;
    }
    if (pending === 0) {
      ctx.beginPath();
      ctx.lineWidth = width = own;
    }
    trace(ctx, stage, link);
    pending++;
  }
  if (pending > 0) ctx.stroke();
}

export function strokeLinks(
  ctx: CanvasRenderingContext2D,
  stage: Stage,
  links: Iterable<number>,
  colour: string,
  more: number,
): void {
  ctx.strokeStyle = colour;
  const known = [...links].filter((link) => link >= 0 && link < stage.drawing.links.length);
  strokeAlike(ctx, stage, known, more);
}

/** Arrowheads that touch the disc they point to. */
function paintArrows(ctx: CanvasRenderingContext2D, stage: Stage, colour: string): void {
  const radius = discPixels(stage);
  const size = Math.max(2.5, Math.min(8, radius * 0.34));
  ctx.fillStyle = colour;
  ctx.beginPath();
  stage.drawing.links.forEach((_, link) => {
    if (stage.drawing.cut.has(link)) return;
    const [tip, back] = arrow(stage, link, radius + 2.5, size);
    const [dx, dy] = [tip[0] - back[0], tip[1] - back[1]];
    ctx.moveTo(tip[0], tip[1]);
    ctx.lineTo(back[0] - dy * 0.45, back[1] + dx * 0.45);
    ctx.lineTo(back[0] + dy * 0.45, back[1] - dx * 0.45);
    ctx.closePath();
  });
  ctx.fill();
}

function arrow(stage: Stage, link: number, away: number, size: number): [Place, Place] {
  const [i, j] = stage.drawing.links[link];
  const [a, b] = [stage.places[i], stage.places[j]];
  const end = toPixel(stage.view, b);
  const length = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]) * stage.view.scale);
  const near = toPixel(stage.view, along(a, b, stage.bows[link], Math.max(0, 1 - (away + size) / length)));
  const [dx, dy] = [end[0] - near[0], end[1] - near[1]];
  const norm = Math.hypot(dx, dy) || 1;
  const at = (d: number): Place => [end[0] - (dx / norm) * d, end[1] - (dy / norm) * d];
  return [at(away), at(away + size)];
}

/** A message and its tail: how far behind, and how strong. */
const trail = [
  [0, 1],
  [0.02, 0.72],
  [0.04, 0.48],
];

/** Messages on their way, over links lit up for as long as they are used. */
export function paintVolleys(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
  const { drawing, palette } = stage;
  for (const { phase, start } of stage.motion.volleys) {
    const links = drawing.phases[phase];
    const u = progress(start, stage.reducedMotion ? 1000 : lasting.volley, now);
    if (!links || u < 0) continue;
    const glow = stage.reducedMotion ? Math.min(1, 4 * (1 - u)) * 0.6 : 0.5 * Math.sin(Math.PI * u);
    strokeLinks(ctx, stage, links, faded(palette.gossip, glow), 0.2);
    if (stage.reducedMotion) continue;
    ctx.fillStyle = palette.gossip;
    for (const [lag, share] of links.length > 300 ? trail.slice(0, 1) : trail) {
      const t = easeInOut(Math.max(0, u - lag));
      ctx.globalAlpha = share * Math.min(1, 6 * (1 - u));
      ctx.beginPath();
      for (const link of links) {
        dot(ctx, stage, link, t, share);
        if (!drawing.directed) dot(ctx, stage, link, 1 - t, share);
      }
      ctx.fill();
    }
    ctx.globalAlpha = 1;
  }
}

function dot(ctx: CanvasRenderingContext2D, stage: Stage, link: number, t: number, share: number): void {
  const [i, j] = stage.drawing.links[link];
  const [a, b] = [stage.places[i], stage.places[j]];
  // From rim to rim: what runs under a disc is not seen.
  const rim = Math.min(0.45, stage.radius / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1));
  const [x, y] = toPixel(stage.view, along(a, b, stage.bows[link], rim + t * (1 - 2 * rim)));
  const size = Math.max(1.1, Math.min(4.2, discPixels(stage) * 0.12)) * (0.5 + 0.5 * share);
  // A square of two pixels looks like a dot and costs a tenth.
  if (size < 1.5) {
    ctx.rect(x - size, y - size, 2 * size, 2 * size);
    return;
  }
  ctx.moveTo(x + size, y);
  ctx.arc(x, y, size, 0, 2 * Math.PI);
}
