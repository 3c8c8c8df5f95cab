import { useMemo } from "react";

const names = { ink: "--ink", global: "--global", cluster: "--cluster" } as const;
export type Colours = Record<keyof typeof names, string>;

/** The design's colours for canvases, read once per theme. */
export function useColours(theme: string): Colours {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the properties hold
  return useMemo(() => {
    if (typeof document === "undefined") return { ink: "", global: "", cluster: "" };
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(
      Object.entries(names).map(([name, property]) => [name, style.getPropertyValue(property).trim()]),
    ) as Colours;
  }, [theme]);
}
