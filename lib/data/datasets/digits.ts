import { normal, type Purpose, streamKey, uniform } from "../../math/random";
import { type Entry, integer, number } from "../../registry";
import type { Dataset, Samples } from "../data";
import { glyphs, type Stroke } from "./glyphs";

const side = 12;

const parameters = {
  samples: integer({
    label: "Samples",
    help: "How many pictures all nodes share out.",
    default: 1000,
    min: 1,
    max: 10_000,
    scale: "log",
  }),
  noise: number({
    label: "Noise",
    help: "Standard deviation of every pixel's error; ink is 1, paper 0.",
    default: 0.1,
    min: 0,
    max: 1,
  }),
};

/** Pictures of handwritten-looking digits, 12×12 pixels in [0, 1], drawn by a pen that varies; half as many held out. */
export const digits: Entry<typeof parameters, [{ seed: number; n: number }], Dataset> = {
  id: "digits",
  name: "Digits",
  summary: "Small pictures of the digits 0 to 9, each drawn a little differently.",
  parameters,
  make: ({ samples, noise }, { seed }) => ({
    ...drawDigits(samples, noise, seed, "data"),
    heldOut: drawDigits(Math.ceil(samples / 2), noise, seed, "holdout"),
    task: "multiclass",
    classes: 10,
    image: [side, side],
  }),
};

function drawDigits(count: number, noise: number, seed: number, purpose: Purpose): Samples {
  const p = side * side;
  const features = new Float64Array(count * p);
  const labels = Float64Array.from({ length: count }, (_, i) => i % 10);
  for (let i = 0; i < count; i++) {
    const key = streamKey(seed, purpose, i);
    const picture = features.subarray(i * p, (i + 1) * p);
    const { strokes, thickness } = handwrite(glyphs[i % 10], key);
    for (const stroke of strokes) ink(picture, stroke, thickness);
    for (let j = 0; j < p; j++) picture[j] = Math.min(1, Math.max(0, picture[j] + noise * normal(key, 64 + j)));
  }
  return { count, p, features, labels };
}

/** A glyph in pixels as one hand once wrote it: size, slant, rotation, place, pen and every corner vary. */
function handwrite(glyph: readonly Stroke[], key: number): { strokes: Stroke[]; thickness: number } {
  const between = (slot: number, low: number, high: number) => low + (high - low) * uniform(key, slot);
  const [width, height] = [side * between(0, 0.75, 1), side * between(1, 0.75, 0.95)];
  const [slant, turn] = [between(2, -0.25, 0.25), between(3, -0.15, 0.15)];
  const centre = [side / 2 + between(4, -1, 1), side / 2 + between(5, -1, 1)];
  let corner = 8;
  const place = ([x, y]: readonly [number, number]) => {
    const v = y - 0.5 + 0.02 * normal(key, corner++);
    const u = x - 0.5 + 0.02 * normal(key, corner++) - slant * v;
    const [a, b] = [width * u, height * v];
    return [centre[0] + a * Math.cos(turn) - b * Math.sin(turn), centre[1] + a * Math.sin(turn) + b * Math.cos(turn)] as const;
  };
  return { strokes: glyph.map((stroke) => stroke.map(place)), thickness: between(6, 1, 1.9) };
}

/** Blackens the pixels whose centre lies within half the thickness of the polyline, with an edge one pixel soft. */
function ink(picture: Float64Array, stroke: Stroke, thickness: number): void {
  const reach = (thickness + 1) / 2;
  const pixel = (at: number) => Math.min(side, Math.max(0, Math.round(at)));
  for (let s = 1; s < stroke.length; s++) {
    const from = stroke[s - 1];
    const to = stroke[s];
    const right = pixel(Math.max(from[0], to[0]) + reach);
    const bottom = pixel(Math.max(from[1], to[1]) + reach);
    for (let row = pixel(Math.min(from[1], to[1]) - reach); row < bottom; row++) {
      for (let column = pixel(Math.min(from[0], to[0]) - reach); column < right; column++) {
        const shade = Math.min(1, reach - toSegment(column + 0.5, row + 0.5, from, to));
        if (shade > picture[row * side + column]) picture[row * side + column] = shade;
      }
    }
  }
}

/** Distance from the point (x, y) to the segment between a and b. */
function toSegment(x: number, y: number, a: Stroke[number], b: Stroke[number]): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.sqrt((x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2);
}
