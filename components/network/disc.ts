import type { Ready } from "@/lib/worker/protocol";
import { type Contents, short, weightImage } from "./contents";
import { cssOf, type Palette } from "./palette";

/** A disc's picture, kept until the model, the theme or the size changes. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement;
  readonly radius: number;
  readonly version: number;
  /** The node's data points by themselves: they stay while the model changes. */
  readonly dots: Dots | null;
}
interface Dots {
  readonly canvas: HTMLCanvasElement;
  readonly of: Float32Array;
  readonly palette: Palette;
}

/**
 * Paints one node's model inside a circle: its decision boundary with its data, its value, its weights as an image or as
 * signed bars. `radius` is in CSS pixels; `ratio` is device pixels per CSS pixel. Node −1 is the average. What `former`
 * has that is still good (its canvas, the data points) is used again.
 */
export function paintDisc(
  ready: Ready,
  contents: Contents,
  palette: Palette,
  node: number,
  radius: number,
  ratio: number,
  former: Sprite | null = null,
): Sprite {
  const side = Math.max(2, Math.ceil(2 * radius * ratio));
  const canvas = former?.canvas.width === side ? former.canvas : square(side);
  const ctx = canvas.getContext("2d") as CanvasRenderingContext2D;
  ctx.clearRect(0, 0, side, side);
  ctx.save();
  centre(ctx, side, radius);
  ctx.fillStyle = palette.panel;
  ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  const slot = node < 0 ? ready.n : node;
  const image = contents.images[slot];
  const row = contents.rows[slot];
  if (image) boundary(ctx, ready, contents, palette, image, radius);
  else if (row && ready.task === "values") value(ctx, contents, palette, row[0], radius);
  else if (row) weights(ctx, ready, palette, row, node, radius);
  const dots = dotsOf(ready, palette, node, radius, side, former);
  if (dots) ctx.drawImage(dots.canvas, -radius, -radius, 2 * radius, 2 * radius);
  // Cut out last: painting images within a round clip takes twice as long.
  ctx.globalCompositeOperation = "destination-in";
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
  return { canvas, radius, version: contents.version, dots };
}

function square(side: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width: side, height: side });
}

/** From pixels to a disc of `radius` around the origin. */
function centre(ctx: CanvasRenderingContext2D, side: number, radius: number): void {
  ctx.scale(side / (2 * radius), side / (2 * radius));
  ctx.translate(radius, radius);
}

function dotsOf(ready: Ready, palette: Palette, node: number, radius: number, side: number, former: Sprite | null): Dots | null {
  const of = node >= 0 && radius >= 11 ? ready.points?.[node] : undefined;
  if (!of) return null;
  const kept = former?.dots;
  if (kept && kept.of === of && kept.palette === palette && kept.canvas.width === side) return kept;
  const canvas = square(side);
  const ctx = canvas.getContext("2d") as CanvasRenderingContext2D;
  centre(ctx, side, radius);
  points(ctx, ready, palette, of, radius);
  return { canvas, of, palette };
}

function boundary(
  ctx: CanvasRenderingContext2D,
  ready: Ready,
  { resolution }: Contents,
  palette: Palette,
  image: Uint8ClampedArray,
  radius: number,
): void {
  const colours = ready.task === "multiclass" ? palette.classPixels : palette.diverging;
  const pixels = new Uint32Array(resolution * resolution);
  for (let k = 0; k < pixels.length; k++) pixels[k] = colours[Math.min(image[k], colours.length - 1)];
  stamp(ctx, pixels, resolution, resolution, radius);
}

let scratch: HTMLCanvasElement | null = null;

/** One small canvas for all pictures: making one each time would cost more than painting it. */
function scratchOf(columns: number, rows: number): HTMLCanvasElement {
  scratch ??= document.createElement("canvas");
  if (scratch.width !== columns || scratch.height !== rows) Object.assign(scratch, { width: columns, height: rows });
  return scratch;
}

/** Draws RGBA pixels over the whole disc, smoothed. */
function stamp(
  ctx: CanvasRenderingContext2D,
  pixels: Uint32Array,
  columns: number,
  rows: number,
  radius: number,
  inset = 1,
): void {
  const small = scratchOf(columns, rows);
  const bytes = new Uint8ClampedArray(pixels.buffer as ArrayBuffer);
  small.getContext("2d")?.putImageData(new ImageData(bytes, columns, rows), 0, 0);
  const half = radius * inset;
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(small, -half, -half, 2 * half, 2 * half);
}

/** As many of the node's points as the disc has room for. */
function points(ctx: CanvasRenderingContext2D, ready: Ready, palette: Palette, own: Float32Array, radius: number): void {
  const count = own.length / 3;
  const shown = Math.min(count, Math.floor(radius ** 2 / 15));
  const size = Math.max(0.9, Math.min(2.6, radius / 22));
  ctx.lineWidth = Math.max(0.5, size * 0.4);
  ctx.strokeStyle = palette.undecided;
  for (let k = 0; k < shown; k++) {
    const at = 3 * Math.floor((k * count) / shown);
    ctx.beginPath();
    ctx.arc((own[at] / ready.extent) * radius, (-own[at + 1] / ready.extent) * radius, size, 0, 2 * Math.PI);
    ctx.fillStyle = labelColour(ready, palette, own[at + 2]);
    if (size > 1.1) ctx.stroke();
    ctx.fill();
  }
}

function labelColour(ready: Ready, palette: Palette, label: number): string {
  if (ready.task === "multiclass") return palette.classes[label % palette.classes.length];
  if (ready.task === "binary") return palette.classes[label > 0 ? 1 : 0];
  return cssOf(palette.diverging, 127.5 + 127.5 * Math.max(-1, Math.min(1, label)));
}

function value(ctx: CanvasRenderingContext2D, { low, high }: Contents, palette: Palette, x: number, radius: number): void {
  const u = high > low ? (x - low) / (high - low) : 0.5;
  ctx.fillStyle = cssOf(palette.diverging, 255 * u);
  ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  if (radius < 12) return;
  ctx.fillStyle = "#17181c";
  ctx.font = `500 ${Math.min(22, radius * 0.52)}px ${fontOf(ctx)}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(short(x), 0, 0.5, 1.7 * radius);
}

/** Weights of an image model as that image; of other models as signed bars around a middle line. */
function weights(
  ctx: CanvasRenderingContext2D,
  ready: Ready,
  palette: Palette,
  row: Float64Array,
  node: number,
  radius: number,
): void {
  const image = weightImage(ready, row, node);
  if (image && ready.image) {
    const most = image.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-12);
    const pixels = Uint32Array.from(image, (w) => palette.diverging[Math.round(127.5 + (127.5 * w) / most)]);
    ctx.fillStyle = cssOf(palette.diverging, 128);
    ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius);
    stamp(ctx, pixels, ready.image[1], ready.image[0], radius, 0.78);
    return;
  }
  const count = Math.min(row.length, Math.max(3, Math.floor(radius / 2)), 24);
  const most = row.subarray(0, count).reduce((m, w) => Math.max(m, Math.abs(w)), 1e-12);
  const step = (1.36 * radius) / count;
  for (let k = 0; k < count; k++) {
    const height = (row[k] / most) * 0.55 * radius;
    ctx.fillStyle = palette.classes[height < 0 ? 0 : 1];
    ctx.fillRect(
      -0.68 * radius + k * step,
      Math.min(0, -height),
      Math.max(0.6, step - Math.min(1.5, step / 4)),
      Math.abs(height),
    );
  }
  ctx.fillStyle = palette.inkFaint;
  ctx.fillRect(-0.74 * radius, -0.25, 1.48 * radius, 0.5);
}

const fontOf = (ctx: CanvasRenderingContext2D): string => getComputedStyle(document.body).fontFamily || ctx.font;
