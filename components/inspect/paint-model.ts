import { cssOf, type Palette, readPalette } from "@/components/network/palette";
import type { Ready } from "@/lib/worker/protocol";

interface Picture {
  ready: Ready;
  image: Uint8ClampedArray;
  resolution: number;
  points: Float32Array | null;
  /** CSS pixels. */
  side: number;
}

/** Paints a decision boundary over the whole canvas: beliefs as colours, the undecided line, the points on top. */
export function paintModel(canvas: HTMLCanvasElement, { ready, image, resolution, points, side }: Picture): void {
  const ratio = Math.min(2, devicePixelRatio || 1);
  const pixels = Math.round(side * ratio);
  if (canvas.width !== pixels || canvas.height !== pixels) [canvas.width, canvas.height] = [pixels, pixels];
  const context = canvas.getContext("2d");
  if (!context) return;
  const palette = readPalette(canvas);
  const classes = ready.task === "multiclass";
  const colours = classes ? palette.classPixels : palette.diverging;
  const small = document.createElement("canvas");
  [small.width, small.height] = [resolution, resolution];
  const raster = Uint32Array.from(image, (byte) => colours[Math.min(byte, colours.length - 1)]);
  small
    .getContext("2d")
    ?.putImageData(new ImageData(new Uint8ClampedArray(raster.buffer as ArrayBuffer), resolution, resolution), 0, 0);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.imageSmoothingQuality = "high";
  context.drawImage(small, 0, 0, side, side);
  if (!classes) undecided(context, image, resolution, side);
  if (points) paintPoints(context, ready, palette, points, side);
}

/** The line where the model cannot decide (byte 127.5), cell by cell. */
function undecided(context: CanvasRenderingContext2D, image: Uint8ClampedArray, resolution: number, side: number): void {
  const cell = side / resolution;
  const centre = (k: number) => (k + 0.5) * cell;
  context.strokeStyle = "rgba(20, 21, 25, 0.55)";
  context.lineWidth = 1.2;
  context.beginPath();
  for (let r = 0; r + 1 < resolution; r++)
    for (let c = 0; c + 1 < resolution; c++) {
      const value = (row: number, column: number) => image[row * resolution + column] - 127.5;
      const crossings: [number, number][] = [];
      const edge = (r0: number, c0: number, r1: number, c1: number) => {
        const [a, b] = [value(r0, c0), value(r1, c1)];
        if (a > 0 === b > 0) return;
        const u = a / (a - b);
        crossings.push([centre(c0 + u * (c1 - c0)), centre(r0 + u * (r1 - r0))]);
      };
      edge(r, c, r, c + 1);
      edge(r, c + 1, r + 1, c + 1);
      edge(r + 1, c, r + 1, c + 1);
      edge(r, c, r + 1, c);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        context.moveTo(...crossings[k]);
        context.lineTo(...crossings[k + 1]);
      }
    }
  context.stroke();
}

function paintPoints(
  context: CanvasRenderingContext2D,
  ready: Ready,
  palette: Palette,
  points: Float32Array,
  side: number,
): void {
  const half = side / 2;
  const radius = points.length > 450 ? 2.4 : 3.2;
  context.lineWidth = 1;
  context.strokeStyle = palette.undecided;
  for (let k = 0; k + 2 < points.length; k += 3) {
    context.fillStyle = labelColour(ready, palette, points[k + 2]);
    context.beginPath();
    context.arc(half + (points[k] / ready.extent) * half, half - (points[k + 1] / ready.extent) * half, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

function labelColour({ task }: Ready, palette: Palette, label: number): string {
  if (task === "multiclass") return palette.classes[label % palette.classes.length];
  if (task === "binary") return palette.classes[label > 0 ? 1 : 0];
  return cssOf(palette.diverging, 127.5 + 127.5 * Math.max(-1, Math.min(1, label)));
}
