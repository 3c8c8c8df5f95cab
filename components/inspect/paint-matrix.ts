import { interpolateRgb } from "d3";
import { readPalette } from "@/components/network/palette";

interface Picture {
  n: number;
  weights: Float64Array;
  dead: readonly number[];
  /** CSS pixels. */
  side: number;
  /** Row and column under the pointer. */
  at: readonly [number, number] | null;
}

/** Paints W row by row; the root of a weight decides its darkness, so that light links stay visible. */
export function paintMatrix(canvas: HTMLCanvasElement, { n, weights, dead, side, at }: Picture): void {
  const ratio = Math.min(2, devicePixelRatio || 1);
  const pixels = Math.round(side * ratio);
  if (canvas.width !== pixels || canvas.height !== pixels) [canvas.width, canvas.height] = [pixels, pixels];
  const context = canvas.getContext("2d");
  if (!context) return;
  const palette = readPalette(canvas);
  const colour = interpolateRgb(palette.panel, palette.gossip);
  const most = weights.reduce((largest, w) => Math.max(largest, w), 1e-12);
  const cell = side / n;
  const gap = cell >= 7 ? 1 : 0;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, side, side);
  const gone = new Set(dead);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const w = weights[i * n + j]!;
      if (w === 0) continue;
      context.fillStyle = gone.has(i) ? palette.line : w < 0 ? palette.warn : colour(Math.sqrt(w / most));
      context.fillRect(j * cell, i * cell, cell - gap, cell - gap);
    }
  if (!at) return;
  const [row, column] = at;
  context.fillStyle = palette.ink;
  context.globalAlpha = 0.08;
  context.fillRect(0, row * cell, side, cell);
  context.fillRect(column * cell, 0, cell, side);
  context.globalAlpha = 1;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.strokeRect(column * cell, row * cell, Math.max(2, cell - gap), Math.max(2, cell - gap));
}
