/** Elementwise verbs. Rows are padded to whole vectors with zeros, so whole stacks can be run through without tails. */
import { add, mul, splatAt, tailMask } from "./lanes";

/** out = α a + β b over `bytes` bytes. */
export function combine(out: usize, alpha: f32, a: usize, beta: f32, b: usize, bytes: usize): void {
  const x = f32x4.splat(alpha);
  const y = f32x4.splat(beta);
  for (let j: usize = 0; j < bytes; j += 16) {
    v128.store(out + j, add(mul(x, v128.load(a + j)), mul(y, v128.load(b + j))));
  }
}

export function copy(out: usize, a: usize, bytes: usize): void {
  memory.copy(out, a, bytes);
}

/** Every row's d entries become `value`; the padding stays zero. */
export function fill(out: usize, value: f32, rows: i32, d: i32): void {
  const full = f32x4.splat(value);
  const end = v128.and(full, tailMask(d));
  const last = <usize>((d - 1) & ~3) << 2;
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < last; j += 16) v128.store(out + j, full);
    v128.store(out + last, end);
    out += last + 16;
  }
}

/** out_i = a_i / s_i. */
export function divide(out: usize, a: usize, s: usize, sPitch: usize, rows: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    const by = splatAt(s);
    for (let j: usize = 0; j < pitch; j += 16) v128.store(out + j, f32x4.div(v128.load(a + j), by));
    out += pitch;
    a += pitch;
    s += sPitch;
  }
}

/** out_i = a_i · s_i. */
export function multiply(out: usize, a: usize, s: usize, sPitch: usize, rows: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    const by = splatAt(s);
    for (let j: usize = 0; j < pitch; j += 16) v128.store(out + j, mul(v128.load(a + j), by));
    out += pitch;
    a += pitch;
    s += sPitch;
  }
}

/** out_i = a_i where mask_i ≠ 0. */
export function copyRows(out: usize, a: usize, mask: usize, rows: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    if (load<u8>(mask + i)) memory.copy(out, a, pitch);
    out += pitch;
    a += pitch;
  }
}
