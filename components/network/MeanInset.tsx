import { useEffect, useRef } from "react";
import type { Ready } from "@/lib/worker/protocol";
import { noContents, takeImages, takeRows } from "./contents";
import { paintDisc, type Sprite } from "./disc";
import { type Palette, readPalette } from "./palette";
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
  const colours = useRef<{ theme: typeof theme; palette: Palette } | null>(null);
  const sprite = useRef<Sprite | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !known) return;
    const { palette } = colours.current?.theme === theme ? colours.current! : { palette: readPalette(element) };
    colours.current = { theme, palette };
    const contents = noContents(ready.n);
    if (images) takeImages(contents, ready.n, images);
    if (parameters) takeRows(contents, ready.n, parameters);
    sprite.current = paintDisc(ready, contents, palette, -1, radius, 2, sprite.current);
    const { canvas: disc } = sprite.current;
    if (element.width !== disc.width) Object.assign(element, { width: disc.width, height: disc.height });
    const ctx = element.getContext("2d");
    ctx?.clearRect(0, 0, disc.width, disc.height);
    ctx?.drawImage(disc, 0, 0);
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
