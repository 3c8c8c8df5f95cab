import { paintDisc, type Sprite } from "./disc";
import { breathing } from "./paint-beats";
import { cssOf, faded } from "./palette";
import { discPixels, farness, type Stage } from "./stage";
import { toPixel } from "./view";

/** Below this radius in pixels a disc is only a dot in the colour of its distance. */
const smallest = 6;
/** Milliseconds a frame may spend on discs' pictures; the rest comes in the next. */
const allowance = 6;

/** All discs with their pictures and rings. Returns false when some pictures have to wait for the next frame. */
export function paintDiscs(
  ctx: CanvasRenderingContext2D,
  stage: Stage,
  sprites: (Sprite | null)[],
  ratio: number,
  now: number,
): boolean {
  const radius = discPixels(stage);
  const began = performance.now();
  let complete = true;
  // Those not refreshed last time go first, so that none starves.
  const order = Array.from(stage.places.keys()).sort((a, b) => (sprites[a]?.version ?? -1) - (sprites[b]?.version ?? -1));
  for (const node of radius < smallest ? [] : order) {
    const sprite = sprites[node];
    const current = sprite && sprite.version === stage.contents.version && Math.abs(sprite.radius / radius - 1) < 0.04;
    if (current || !visible(stage, node, radius)) continue;
    if (performance.now() - began > allowance) {
      complete = false;
      break;
    }
    const painted = paintDisc(stage.ready, stage.contents, stage.palette, node, radius, ratio, sprites[node]);
    sprites[node] = painted;
    carryOut(painted.canvas);
  }
  for (let node = 0; node < stage.places.length; node++) {
    if (visible(stage, node, radius)) paintNode(ctx, stage, sprites[node], node, radius * breathing(stage, node, now), radius);
  }
  return complete;
}

let pixel: CanvasRenderingContext2D | null = null;

/** Canvases note what to paint and paint when somebody looks; without a look here, the allowance would measure the notes. */
function carryOut(canvas: HTMLCanvasElement): void {
  pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  pixel?.drawImage(canvas, 0, 0, 1, 1);
}

function visible(stage: Stage, node: number, radius: number): boolean {
  const [x, y] = toPixel(stage.view, stage.places[node]);
  const reach = 2 * radius + 30;
  return x > -reach && y > -reach && x < stage.width + reach && y < stage.height + reach;
}

function paintNode(
  ctx: CanvasRenderingContext2D,
  stage: Stage,
  sprite: Sprite | null,
  node: number,
  radius: number,
  rest: number,
): void {
  const { palette, drawing } = stage;
  const [x, y] = toPixel(stage.view, stage.places[node]);
  const dead = drawing.dead.has(node);
  const far = dead ? 0 : farness(stage, node);
  const ring = Math.max(rest < smallest ? 0.6 : 1.2, Math.min(7, rest * (0.04 + 0.08 * far)));
  circle(ctx, x, y, radius + ring + Math.min(2, rest * 0.1));
  ctx.fillStyle = palette.paper;
  ctx.fill();
  if (rest < smallest) {
    circle(ctx, x, y, radius);
    ctx.fillStyle = dead ? palette.line : dotColour(stage, node, far);
    ctx.fill();
  } else if (sprite && !dead) {
    ctx.drawImage(sprite.canvas, x - radius, y - radius, 2 * radius, 2 * radius);
  } else {
    circle(ctx, x, y, radius);
    ctx.fillStyle = palette.panel;
    ctx.fill();
    if (sprite && dead) {
      ctx.globalAlpha = 0.16;
      ctx.drawImage(sprite.canvas, x - radius, y - radius, 2 * radius, 2 * radius);
      ctx.globalAlpha = 1;
    }
  }
  circle(ctx, x, y, radius + ring / 2);
  ctx.lineWidth = ring;
  ctx.strokeStyle = dead ? palette.line : rest < smallest ? palette.paper : palette.distance(far);
  ctx.stroke();
  if (dead) cross(ctx, x, y, radius * 0.42, palette.inkFaint);
  if (drawing.slow.has(node) && rest >= smallest)
    clock(ctx, stage, x + 0.74 * radius, y - 0.74 * radius, Math.max(5, Math.min(9, rest * 0.26)));
  if (stage.selectedNodes.has(node) || stage.hovered === node) {
    circle(ctx, x, y, radius + ring + 3);
    ctx.lineWidth = stage.selectedNodes.has(node) ? 2.2 : 1.2;
    ctx.strokeStyle = stage.selectedNodes.has(node) ? palette.accent : faded(palette.accent, 0.5);
    ctx.stroke();
  }
}

function dotColour(stage: Stage, node: number, far: number): string {
  const row = stage.contents.rows[node];
  const { low, high } = stage.contents;
  if (stage.ready.task === "values" && row && high > low)
    return cssOf(stage.palette.diverging, (255 * (row[0] - low)) / (high - low));
  return far > 0 ? stage.palette.distance(0.25 + 0.75 * far) : stage.palette.inkFaint;
}

function circle(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
}

function cross(ctx: CanvasRenderingContext2D, x: number, y: number, reach: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(1, Math.min(2.5, reach * 0.22));
  ctx.lineCap = "round";
  ctx.beginPath();
  ctx.moveTo(x - reach, y - reach);
  ctx.lineTo(x + reach, y + reach);
  ctx.moveTo(x + reach, y - reach);
  ctx.lineTo(x - reach, y + reach);
  ctx.stroke();
}

/** A straggler's badge. */
function clock(ctx: CanvasRenderingContext2D, { palette }: Stage, x: number, y: number, radius: number): void {
  circle(ctx, x, y, radius);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.strokeStyle = palette.inkSoft;
  ctx.lineWidth = 1.2;
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x, y - radius * 0.62);
  ctx.lineTo(x, y);
  ctx.lineTo(x + radius * 0.45, y + radius * 0.25);
  ctx.stroke();
}
