import { useEffect, useRef } from "react";
import type { Ready } from "@/lib/worker/protocol";
import { noContents, takeImages, takeRows } from "./contents";
import { paintDisc } from "./disc";
import { readPalette } from "./palette";
import type { BoundaryImages, ParameterRows } from "./props";

interface Props {
  readonly ready: Ready;
  readonly images?: BoundaryImages | null;
  readonly parameters?: ParameterRows | null;
  readonly theme?: string;
  readonly caption: string;
}

/** Radius of the inset in CSS pixels. */
const radius = 34;

/** The average's picture in the corner, with its caption. Absent while the average is unknown. */
export function MeanInset({ ready, images, parameters, theme, caption }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const known = (images?.nodes.includes(-1) || parameters?.nodes.includes(-1)) ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => {
    const element = canvas.current;
    if (!element || !known) return;
    const contents = noContents(ready.n);
    if (images) takeImages(contents, ready.n, images);
    if (parameters) takeRows(contents, ready.n, parameters);
    const { canvas: disc } = paintDisc(ready, contents, readPalette(element), -1, radius, 2);
    element.width = disc.width;
    element.height = disc.height;
    element.getContext("2d")?.drawImage(disc, 0, 0);
  }, [ready, images, parameters, theme, known]);
  if (!known) return null;
  return (
    <figure className="pointer-events-none absolute bottom-3 left-3 m-0 flex items-center gap-2.5">
      <canvas
        ref={canvas}
        className="rounded-full border-2 border-[var(--global)]"
        style={{ width: 2 * radius, height: 2 * radius }}
      />
      <figcaption className="max-w-24 text-[var(--ink-soft)] text-xs leading-tight">{caption}</figcaption>
    </figure>
  );
}
