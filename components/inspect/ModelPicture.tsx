"use client";
import { useEffect, useRef } from "react";
import { useTheme } from "@/components/playground/useTheme";
import { useSize } from "@/components/plots/useSize";
import type { Ready } from "@/lib/worker/protocol";
import { paintModel } from "./paint-model";

interface Props {
  ready: Ready;
  /** resolution² bytes as in a `boundaries` answer; null: not known yet. */
  image: Uint8ClampedArray | null;
  resolution: number;
  /** x, y, label triples. */
  points: Float32Array | null;
  label: string;
}

/** One model's decision boundary over the data square, large, with the node's own points. */
export function ModelPicture({ ready, image, resolution, points, label }: Props) {
  const [frame, { width }] = useSize<HTMLElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { theme } = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => {
    if (canvas.current && image && width > 0) paintModel(canvas.current, { ready, image, resolution, points, side: width });
  }, [ready, image, resolution, points, width, theme]);
  return (
    <figure ref={frame} className="model-picture">
      <canvas ref={canvas} role="img" aria-label={label} className="aspect-square w-full rounded-[4px] border border-line" />
      <figcaption className="mt-1 text-[0.76rem] text-faint">{label}</figcaption>
    </figure>
  );
}
