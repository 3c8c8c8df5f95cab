import { below, streamKey } from "../../math/random";
import type { Problem } from "../device";

/**
 * The samples that every node draws, with replacement, in iteration k: rows of the sorted samples, `into` of length
 * n·size. `absent` stands for a node that owns none.
 */
export function drawBatch({ n, seed, offsets }: Problem, k: number, size: number, into: Int32Array, absent = -1): Int32Array {
  for (let i = 0; i < n; i++) {
    const key = streamKey(seed, "batch", i, k);
    const [first, m] = [offsets[i], offsets[i + 1] - offsets[i]];
    for (let b = 0; b < size; b++) into[i * size + b] = m > 0 ? first + below(key, b, m) : absent;
  }
  return into;
}
