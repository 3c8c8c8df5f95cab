/** How many of d entries a ratio keeps: ⌊ratio·d⌋, at least 1. */
export const kept = (ratio: number, d: number): number => Math.max(1, Math.floor(ratio * d));
