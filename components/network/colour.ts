/** Red, green and blue, 0…255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rgb`, `#rrggbb` or `rgb(r, g, b)`, the forms in which our styles give colours; anything else is black. */
export function rgb(css: string): Rgb {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(css)?.[1];
  if (hex) {
    const width = hex.length / 3;
    const channel = (at: number) => Number.parseInt(hex.slice(at * width, (at + 1) * width).repeat(3 - width), 16);
    return [channel(0), channel(1), channel(2)];
  }
  const [r = 0, g = 0, b = 0] = /^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : [];
  return [r, g, b];
}

/** From colour `a` (u = 0) to colour `b` (u = 1), channel by channel. */
export function between(a: string, b: string): (u: number) => Rgb {
  const [from, to] = [rgb(a), rgb(b)];
  const channel = (at: 0 | 1 | 2, u: number) => Math.round(from[at] + (to[at] - from[at]) * u);
  return (u) => [channel(0, u), channel(1, u), channel(2, u)];
}

export const css = ([r, g, b]: Rgb): string => `rgb(${r}, ${g}, ${b})`;
/** A mixture of two colours, as CSS. */
export const mix = (a: string, b: string, u: number): string => css(between(a, b)(u));
