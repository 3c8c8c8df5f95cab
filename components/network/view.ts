import type { Place } from "./props";

/** pixel = scale · place + (x, y), in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const toPixel = ({ scale, x, y }: View, [px, py]: Place): [number, number] => [scale * px + x, scale * py + y];
export const toPlace = ({ scale, x, y }: View, [px, py]: Place): [number, number] => [(px - x) / scale, (py - y) / scale];

/** The view that shows all discs, labels included, in a container of the given size. */
export function fitView(places: readonly Place[], radius: number, width: number, height: number): View {
  const range = (axis: 0 | 1) => [Math.min(...places.map((p) => p[axis])), Math.max(...places.map((p) => p[axis]))];
  const [[left, right], [top, bottom]] =
    places.length > 0
      ? [range(0), range(1)]
      : [
          [0, 1],
          [0, 1],
        ];
  const margin = Math.min(30, 0.06 * Math.min(width, height));
  const room = (pixels: number, low: number, high: number) => (pixels - 2 * margin) / (Math.max(high - low, 0.5) + 2.3 * radius);
  const scale = Math.max(1, Math.min(room(width, left, right), room(height, top, bottom)));
  return { scale, x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 };
}

/** Zooms around a pixel, within what is useful. */
export function zoom(view: View, factor: number, [px, py]: Place): View {
  const scale = Math.max(60, Math.min(40_000, view.scale * factor));
  const f = scale / view.scale;
  return { scale, x: px - f * (px - view.x), y: py - f * (py - view.y) };
}
