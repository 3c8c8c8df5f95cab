import { interpolateLab, rgb } from "d3";
import { useMemo } from "react";
import { useTheme } from "@/components/playground/useTheme";

export interface Shade {
  readonly background: string;
  readonly color: string;
}

/** From 0 (worst: hardly different from the page) to 1 (best: the accent colour), with ink that can be read on it. */
export function useShades(): (part: number) => Shade {
  const { theme } = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the properties hold
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const mix = interpolateLab(style.getPropertyValue("--panel").trim(), style.getPropertyValue("--accent").trim());
    return (part: number) => {
      const background = mix(0.06 + 0.94 * part);
      return { background, color: luminance(background) > 0.179 ? "#000" : "#fff" };
    };
  }, [theme]);
}

/** Relative luminance as WCAG defines it; at 0.179 black and white ink read equally well. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
}

/** Where each value lies between worst (0) and best (1), by magnitude when they span more than a decade; NaN stays NaN. */
export function goodness(values: readonly number[], largerIsBetter: boolean): readonly number[] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const log = low > 0 && high / low > 10;
  const place = (x: number) => (log ? Math.log(x / low) / Math.log(high / low) : (x - low) / (high - low));
  return values.map((value) => {
    if (!Number.isFinite(value)) return Number.NaN;
    if (high === low) return 0.5;
    return largerIsBetter ? place(value) : 1 - place(value);
  });
}
