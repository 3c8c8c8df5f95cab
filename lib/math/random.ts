/**
 * Counter-based randomness: every draw is a pure function of (seed, purpose, node, iteration, slot), so neither the
 * order of calls nor the device matters and any moment of a run can be replayed. 32-bit integer arithmetic only, so
 * that the WASM kernels and the exported Python program reproduce the same stream bit for bit.
 */
export const purposes = {
  data: 1,
  holdout: 2,
  partition: 3,
  init: 4,
  batch: 5,
  topology: 6,
  compressor: 7,
  drop: 8,
  layout: 9,
} as const;
export type Purpose = keyof typeof purposes;

/** A bijection of 32-bit integers with full avalanche (the “lowbias32” constants of C. Wellons). */
export function scramble(x: number): number {
  let h = x >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The key of one stream: all draws that share (seed, purpose, node, iteration). Returns a uint32. */
export function streamKey(seed: number, purpose: Purpose, node = 0, iteration = 0): number {
  let h = scramble((seed >>> 0) ^ 0x9e3779b9);
  h = scramble(h ^ Math.imul(purposes[purpose], 0x85ebca6b));
  h = scramble(h ^ Math.imul(node + 1, 0xc2b2ae35));
  return scramble(h ^ Math.imul(iteration + 1, 0x27d4eb2f));
}

/** The draw at `slot` of a stream, a uint32. */
export function draw(key: number, slot: number): number {
  return scramble((key + Math.imul(slot + 1, 0x9e3779b9)) >>> 0);
}

/** Uniform in [0, 1) with 32 random bits. */
export const uniform = (key: number, slot: number): number => draw(key, slot) / 4294967296;

/** Uniform whole number in [0, m), m < 2²¹. */
export const below = (key: number, slot: number, m: number): number => Math.floor((draw(key, slot) * m) / 4294967296);

/** Standard normal (Box–Muller on slots 2·slot and 2·slot+1). */
export function normal(key: number, slot: number): number {
  const u = (draw(key, 2 * slot) + 0.5) / 4294967296;
  const v = draw(key, 2 * slot + 1) / 4294967296;
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

/** A random order of 0…m−1 (Fisher–Yates driven by one stream). */
export function permutation(key: number, m: number): Int32Array {
  const order = Int32Array.from({ length: m }, (_, i) => i);
  for (let i = m - 1; i > 0; i--) {
    const j = below(key, i, i + 1);
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
