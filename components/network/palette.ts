import { between, css, mix, type Rgb, rgb } from "./colour";

export { mix };

/** The colours of the page, read from its custom properties, and what is derived from them. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly paper: string;
  readonly panel: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly gossip: string;
  readonly global: string;
  readonly cluster: string;
  readonly warn: string;
  readonly dark: boolean;
  /** 256 opaque RGBA pixels, little-endian: first class, undecided, second class. */
  readonly diverging: Uint32Array;
  /** Soft backgrounds of up to ten classes. */
  readonly classPixels: Uint32Array;
  /** The same as CSS colours, strong enough for points on those backgrounds; the first two are classes A and B. */
  readonly classes: readonly string[];
  readonly link: string;
  /** White, or its counterpart in the dark. */
  readonly undecided: string;
  /** 0…1, from the mean to far from it. */
  readonly distance: (u: number) => string;
}

/** Ten hues that stay apart for colour-blind readers, after the first two. */
const moreClasses = ["#1b9e77", "#cc79a7", "#8c7ae6", "#c2a000", "#56b4e9", "#a65628", "#7f7f7f", "#d1495b"];

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  const paper = read("--paper", "#fffefc");
  const dark = luminance(rgb(paper)) < 0.4;
  const [classA, classB] = [read("--class-a", "#f0862e"), read("--class-b", "#3b8bd0")];
  const undecided = dark ? "#f1f1ee" : "#ffffff";
  const classes = [classA, classB, ...moreClasses];
  const lineStrong = read("--line-strong", "#c9c6bd");
  const far = read("--distance", read("--ink-soft", "#52545c"));
  const towardsFar = between(lineStrong, far);
  return {
    ink: read("--ink", "#1c1d21"),
    inkSoft: read("--ink-soft", "#52545c"),
    inkFaint: read("--ink-faint", "#6f717a"),
    paper,
    panel: read("--panel", "#f7f6f2"),
    line: read("--line", "#e3e1db"),
    lineStrong,
    accent: read("--accent", "#4338a8"),
    gossip: read("--gossip", "#0c7c70"),
    global: read("--global", "#b0128a"),
    cluster: read("--cluster", "#8a6300"),
    warn: read("--warn", "#b3261e"),
    dark,
    diverging: diverging(classA, undecided, classB, dark ? 0.92 : 0.78),
    classPixels: Uint32Array.from(classes, (c) => pixel(between(undecided, c)(0.55))),
    classes: classes.map((c) => mix(c, "#17181c", 0.2)),
    link: mix(lineStrong, read("--ink-faint", "#6f717a"), 0.4),
    undecided,
    distance: (u) => css(towardsFar(u)),
  };
}

function diverging(a: string, middle: string, b: string, strength: number): Uint32Array {
  const [left, right] = [between(middle, a), between(middle, b)];
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    const u = (byte - 127.5) / 127.5;
    return pixel(u < 0 ? left(-u * strength) : right(u * strength));
  });
}

const pixel = ([r, g, b]: Rgb): number => (255 << 24) | (b << 16) | (g << 8) | r;
const luminance = ([r, g, b]: Rgb): number => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;

/** A CSS colour with another opacity. */
export function faded(colour: string, opacity: number): string {
  return `rgba(${rgb(colour).join(",")},${opacity})`;
}

/** The colour of a byte of the diverging map, as CSS. */
export function cssOf(pixels: Uint32Array, at: number): string {
  const p = pixels[Math.max(0, Math.min(pixels.length - 1, Math.round(at)))];
  return `rgb(${p & 255},${(p >> 8) & 255},${(p >> 16) & 255})`;
}
