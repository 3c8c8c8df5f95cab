/** The middle value; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Whose turn it is, repetition after repetition: everyone once in each, and each repetition begins one contender later,
 * so that a machine that slows down or speeds up meanwhile does so for all alike.
 */
export function interleaved(contenders: number, repetitions: number): number[] {
  return Array.from({ length: contenders * repetitions }, (_, turn) => {
    const repetition = Math.floor(turn / contenders);
    return (turn + repetition) % contenders;
  });
}

/** Largest distance of two stacks of numbers, relative to the largest number of the first. Infinity when they do not match. */
export function difference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  let scale = 0;
  for (let i = 0; i < a.length; i++) {
    const gap = Math.abs(a[i] - b[i]);
    most = Number.isNaN(gap) ? Infinity : Math.max(most, gap);
    scale = Math.max(scale, Math.abs(a[i]));
  }
  return scale === 0 ? most : most / scale;
}

/** One observation of a cost that should be a·nodes + b·links. */
export interface Observed {
  readonly nodes: number;
  readonly links: number;
  readonly seconds: number;
}

/** The a and b of the least relative error, and by which factor (≥ 1) an observation is farthest from them. */
export function linearCost(observed: readonly Observed[]): { perNode: number; perLink: number; worst: number } {
  let [nn, nl, ll, n1, l1] = [0, 0, 0, 0, 0];
  for (const { nodes, links, seconds } of observed) {
    const [n, l] = [nodes / seconds, links / seconds];
    nn += n * n;
    nl += n * l;
    ll += l * l;
    n1 += n;
    l1 += l;
  }
  const determinant = nn * ll - nl * nl;
  const perNode = (n1 * ll - l1 * nl) / determinant;
  const perLink = (l1 * nn - n1 * nl) / determinant;
  const factors = observed.map(({ nodes, links, seconds }) => (perNode * nodes + perLink * links) / seconds);
  return { perNode, perLink, worst: Math.max(...factors.map((factor) => Math.max(factor, 1 / factor))) };
}
