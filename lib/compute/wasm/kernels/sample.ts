/** Picks a chunk of samples and turns their rows into lane strips. */
import { CHUNK, PITCH } from "./lanes";

import { layerAt, picked, sampleBytes, samples } from "./problem";
import { below, draws } from "./random";

/** Addresses of the samples at slots slot…slot+count−1 of a minibatch from the shard of m samples at `first`. */
export function draw(key: u32, slot: i32, count: i32, first: i32, m: i32): void {
  const start = i32x4.splat(first);
  const bytes = i32x4.splat(sampleBytes);
  const base = i32x4.splat(samples);
  for (let s = 0; s < count; s += 4) {
    const row = i32x4.add(start, below(draws(key, slot + s), m));
    v128.store(picked + (<usize>s << 2), i32x4.add(base, i32x4.mul(row, bytes)));
  }
}

/** Addresses of `count` samples in a row from `row` on. Lanes past the end repeat the last one. */
export function enumerate(row: i32, count: i32): void {
  const padded = min((count + 3) & ~3, CHUNK);
  for (let s = 0; s < padded; s++) {
    store<u32>(picked + (<usize>s << 2), <u32>(samples + <usize>(row + min(s, count - 1)) * sampleBytes));
  }
}

/** Transposes the picked rows into the lane strips of the first layer's inputs; the label follows the features. */
export function gather(bytes: usize): void {
  const strips = layerAt(0).input;
  const length = sampleBytes;
  for (let g: usize = 0; g < bytes; g += 16) {
    const r0 = <usize>load<u32>(picked + g);
    const r1 = <usize>load<u32>(picked + g, 4);
    const r2 = <usize>load<u32>(picked + g, 8);
    const r3 = <usize>load<u32>(picked + g, 12);
    let strip = strips + g;
    for (let c: usize = 0; c < length; c += 16) {
      const a = v128.load(r0 + c);
      const b = v128.load(r1 + c);
      const d = v128.load(r2 + c);
      const e = v128.load(r3 + c);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const de = v128.shuffle<f32>(d, e, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const DE = v128.shuffle<f32>(d, e, 2, 6, 3, 7);
      v128.store(strip, v128.shuffle<f64>(ab, de, 0, 2));
      v128.store(strip + PITCH, v128.shuffle<f64>(ab, de, 1, 3));
      v128.store(strip + 2 * PITCH, v128.shuffle<f64>(AB, DE, 0, 2));
      v128.store(strip + 3 * PITCH, v128.shuffle<f64>(AB, DE, 1, 3));
      strip += 4 * PITCH;
    }
  }
}
