"use client";
import { useEffect, useRef, useState } from "react";
import { useTheme } from "@/components/playground/useTheme";
import { datasets } from "@/lib/data";
import type { Dataset } from "@/lib/data/data";

const SIZE = 52;
/** Enough samples to recognise the shape. */
const parameters: Readonly<Record<string, object>> = { logistic: { d: 2, samplesPerNode: 12 }, quadratic: {} };

function example(kind: string): Dataset | null {
  try {
    const known = datasets.get(kind).parameters as Record<string, unknown>;
    const samples = "samples" in known ? { samples: 260 } : {};
    return datasets.make(datasets.parse({ kind, ...samples, ...parameters[kind] }), { seed: 1, n: 12 });
  } catch {
    return null;
  }
}

/**
 * What a data set looks like, drawn from a few of its own samples. An image, since every canvas on a page is handed over
 * anew with each of its frames.
 */
export function DatasetPicture({ kind }: { kind: string }) {
  const image = useRef<HTMLImageElement>(null);
  const { theme } = useTheme();
  const [address, setAddress] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours change with the theme
  useEffect(() => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    if (!context) return;
    const ratio = Math.max(2, devicePixelRatio || 1);
    canvas.width = canvas.height = SIZE * ratio;
    context.scale(ratio, ratio);
    const style = getComputedStyle(image.current!);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const data = example(kind);
    if (data?.image) drawImages(context, data, colour("--ink"));
    else if (data && data.count > 0 && data.extent !== undefined)
      drawPlane(context, data, [colour("--class-a"), colour("--class-b"), colour("--global"), colour("--gossip")]);
    else drawSymbol(context, kind, colour("--ink-soft"), colour("--class-b"), colour("--class-a"));
    setAddress(canvas.toDataURL());
  }, [kind, theme]);
  // biome-ignore lint/performance/noImgElement: drawn here, there is nothing for a loader to do
  return <img ref={image} src={address} alt="" className="aspect-square w-full" />;
}

function drawPlane(
  context: CanvasRenderingContext2D,
  { features, labels, count, extent, task }: Dataset,
  colours: string[],
): void {
  const [low, high] = [Math.min(...labels), Math.max(...labels)];
  for (let s = 0; s < count; s++) {
    const [x, y] = [features[2 * s]!, features[2 * s + 1]!];
    const part = (labels[s]! - low) / (high - low || 1);
    context.fillStyle =
      task === "regression"
        ? `color-mix(in oklab, ${colours[1]} ${Math.round(100 * part)}%, ${colours[0]})`
        : colours[task === "binary" ? Number(labels[s]! > 0) : labels[s]! % 4]!;
    context.beginPath();
    context.arc(SIZE * (0.5 + (0.48 * x) / extent!), SIZE * (0.5 - (0.48 * y) / extent!), 1.15, 0, 7);
    context.fill();
  }
}

function drawImages(context: CanvasRenderingContext2D, { features, labels, count, p, image }: Dataset, ink: string): void {
  const [rows, columns] = image!;
  const cell = SIZE / 2 / Math.max(rows, columns);
  context.fillStyle = ink;
  [3, 7, 2, 8].forEach((digit, place) => {
    const s = Math.max(0, Array.from(labels.subarray(0, count)).indexOf(digit));
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        context.globalAlpha = Math.max(0, Math.min(1, features[s * p + r * columns + c]!));
        context.fillRect((place % 2) * (SIZE / 2) + c * cell, Math.floor(place / 2) * (SIZE / 2) + r * cell, cell, cell);
      }
  });
}

/** For what does not live in a plane: bars for values, level lines for the quadratic, a line between two clouds otherwise. */
function drawSymbol(context: CanvasRenderingContext2D, kind: string, ink: string, blue: string, orange: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1;
  if (kind === "values") {
    [0.3, 0.75, 0.5, 0.9, 0.15, 0.6].forEach((value, i) => {
      context.fillStyle = i % 2 ? orange : blue;
      context.fillRect(6 + i * 7, SIZE - 6 - value * 40, 4, value * 40);
    });
    context.setLineDash([2, 2]);
    context.strokeRect(4, SIZE - 6 - 0.53 * 40, SIZE - 8, 0);
  } else if (kind === "quadratic") {
    for (let r = 1; r <= 4; r++) {
      context.beginPath();
      context.ellipse(SIZE / 2, SIZE / 2, r * 6, r * 3.4, -0.5, 0, 7);
      context.stroke();
    }
    context.fillStyle = orange;
    context.beginPath();
    context.arc(SIZE / 2, SIZE / 2, 2, 0, 7);
    context.fill();
  } else {
    context.beginPath();
    context.moveTo(8, SIZE - 10);
    context.bezierCurveTo(SIZE * 0.6, SIZE - 10, SIZE * 0.4, 10, SIZE - 8, 10);
    context.stroke();
    for (const [x, y, colour] of [
      [12, 40, blue],
      [20, 41, blue],
      [16, 36, blue],
      [36, 14, orange],
      [42, 11, orange],
      [32, 20, orange],
    ] as const) {
      context.fillStyle = colour;
      context.beginPath();
      context.arc(x, y, 2, 0, 7);
      context.fill();
    }
  }
}
