/** Compressors, row by row. Sums run in float64; padding is zero before and after. */
import { lower, narrow, sum64, tailMask, upper, zero } from "./lanes";
import { draws, streamKey } from "./random";

// @ts-ignore: decorator
@inline
function magnitude(a: v128): v128 {
  return v128.and(a, i32x4.splat(0x7fffffff));
}

/** How many entries of a row have magnitude bits ≥ `bits`. Magnitudes order as their bits do. */
function countFrom(a: usize, pitch: usize, bits: i32): i32 {
  const limit = i32x4.splat(bits - 1);
  let count = zero();
  for (let j: usize = 0; j < pitch; j += 16) count = i32x4.sub(count, i32x4.gt_s(magnitude(v128.load(a + j)), limit));
  return i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1) + i32x4.extract_lane(count, 2) + i32x4.extract_lane(count, 3);
}

/** Entries with magnitude bits ≥ `bits`, zero elsewhere. */
function keepFrom(out: usize, a: usize, pitch: usize, bits: i32): void {
  const limit = i32x4.splat(bits - 1);
  for (let j: usize = 0; j < pitch; j += 16) {
    const value = v128.load(a + j);
    v128.store(out + j, v128.and(value, i32x4.gt_s(magnitude(value), limit)));
  }
}

/**
 * The `keep` entries largest in magnitude, ties to the lowest index. Bisects on the bits of the keep-th magnitude:
 * at most 31 branch-free sweeps, and a dozen in practice because it stops as soon as exactly `keep` remain.
 */
export function topK(out: usize, a: usize, rows: i32, pitch: usize, keep: i32): void {
  for (let i = 0; i < rows; i++) {
    let low = 1;
    let high = 0x7fffffff;
    let found = countFrom(a, pitch, low) <= keep;
    while (!found && high - low > 1) {
      const middle = (low + high) >>> 1;
      const count = countFrom(a, pitch, middle);
      if (count >= keep) low = middle;
      else high = middle;
      found = count == keep;
    }
    if (found) keepFrom(out, a, pitch, low);
    else {
      let ties = keep - countFrom(a, pitch, low + 1);
      for (let j: usize = 0; j < pitch; j += 4) {
        const value = load<i32>(a + j);
        const bits = value & 0x7fffffff;
        const kept = bits > low || (bits == low && ties-- > 0);
        store<i32>(out + j, kept ? value : 0);
      }
    }
    out += pitch;
    a += pitch;
  }
}

/** Keeps |a_j| > μ + zσ; the threshold is scaled at most three times when fewer than ⅔k or more than 4/3 k pass. */
export function gaussianK(out: usize, a: usize, rows: i32, d: i32, pitch: usize, k: i32, z: f64): void {
  const last = pitch - 16;
  for (let i = 0; i < rows; i++) {
    let total = zero();
    for (let j: usize = 0; j < pitch; j += 16) {
      const value = v128.load(a + j);
      total = f64x2.add(total, f64x2.add(lower(value), upper(value)));
    }
    const mean = sum64(total) / <f64>d;
    const centre = f64x2.splat(mean);
    let squares = zero();
    for (let j: usize = 0; j < pitch; j += 16) {
      const value = v128.load(a + j);
      const p = f64x2.sub(lower(value), centre);
      const q = f64x2.sub(upper(value), centre);
      squares = f64x2.add(squares, f64x2.add(f64x2.mul(p, p), f64x2.mul(q, q)));
    }
    const padding = <f64>((<i32>(pitch >> 2)) - d);
    const variance = max(0, sum64(squares) - padding * mean * mean) / <f64>d;
    let threshold = mean + z * Math.sqrt(variance);
    let bits = bitsAbove(threshold);
    for (let attempt = 0; attempt < 3; attempt++) {
      const passed = bits == 0 ? d : countFrom(a, pitch, bits);
      if (3 * passed < 2 * k) threshold *= 0.5;
      else if (3 * passed > 4 * k) threshold *= 1.5;
      else break;
      bits = bitsAbove(threshold);
    }
    keepFrom(out, a, pitch, bits);
    v128.store(out + last, v128.and(v128.load(out + last), tailMask(d)));
    out += pitch;
    a += pitch;
  }
}

/** The bits of the smallest float32 magnitude greater than `threshold`; 0 when every magnitude is. */
function bitsAbove(threshold: f64): i32 {
  if (threshold < 0) return 0;
  const near = <f32>threshold;
  const bits = reinterpret<i32>(near);
  return <f64>near > threshold ? bits : bits + 1;
}

/** ‖a‖ sign(a_j) ξ_j / levels, ξ_j = |a_j|/‖a‖ · levels rounded up with the probability of its fraction. */
export function quantize(out: usize, a: usize, rows: i32, pitch: usize, levels: i32, stream: u32, k: i32): void {
  const steps = f64x2.splat(<f64>levels);
  for (let i = 0; i < rows; i++) {
    let total = zero();
    for (let j: usize = 0; j < pitch; j += 16) {
      const value = v128.load(a + j);
      const p = lower(value);
      const q = upper(value);
      total = f64x2.add(total, f64x2.add(f64x2.mul(p, p), f64x2.mul(q, q)));
    }
    const length = Math.sqrt(sum64(total));
    if (length == 0) memory.fill(out, 0, pitch);
    else {
      const norm = f64x2.splat(length);
      const key = streamKey(stream, i, k);
      for (let j: usize = 0; j < pitch; j += 16) {
        const value = v128.load(a + j);
        const size = magnitude(value);
        const drawn = draws(key, <i32>(j >> 2));
        const p = rounded(lower(size), drawn, norm, steps);
        const q = rounded(upper(size), v128.shuffle<f64>(drawn, drawn, 1, 1), norm, steps);
        v128.store(out + j, v128.or(narrow(p, q), v128.and(value, i32x4.splat(0x80000000))));
      }
    }
    out += pitch;
    a += pitch;
  }
}

// @ts-ignore: decorator
@inline
function rounded(size: v128, drawn: v128, norm: v128, steps: v128): v128 {
  const scaled = f64x2.mul(f64x2.div(size, norm), steps);
  const below = f64x2.floor(scaled);
  const uniform = f64x2.mul(f64x2.convert_low_i32x4_u(drawn), f64x2.splat(1.0 / 4294967296.0));
  const up = f64x2.lt(uniform, f64x2.sub(scaled, below));
  const level = f64x2.add(below, v128.and(up, f64x2.splat(1)));
  return f64x2.div(f64x2.mul(norm, level), steps);
}

/** Mean magnitude times the signs; sign(0) = +1. */
export function sign(out: usize, a: usize, rows: i32, d: i32, pitch: usize): void {
  const last = pitch - 16;
  for (let i = 0; i < rows; i++) {
    let total = zero();
    for (let j: usize = 0; j < pitch; j += 16) {
      const size = magnitude(v128.load(a + j));
      total = f64x2.add(total, f64x2.add(lower(size), upper(size)));
    }
    const mean = <f32>(sum64(total) / <f64>d);
    paintRow(out, a, pitch, f32x4.splat(mean), f32x4.splat(-mean));
    v128.store(out + last, v128.and(v128.load(out + last), tailMask(d)));
    out += pitch;
    a += pitch;
  }
}

// @ts-ignore: decorator
@inline
function paintRow(out: usize, a: usize, pitch: usize, positive: v128, negative: v128): void {
  for (let j: usize = 0; j < pitch; j += 16) {
    v128.store(out + j, v128.bitselect(positive, negative, f32x4.ge(v128.load(a + j), zero())));
  }
}

/** code_i = (mean of a_j ≥ 0, mean |a_j| over a_j < 0), 0 where there are none. */
export function twoMeans(code: usize, codePitch: usize, a: usize, rows: i32, d: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    let positive = zero();
    let negative = zero();
    let negatives = zero();
    for (let j: usize = 0; j < pitch; j += 16) {
      const value = v128.load(a + j);
      const below = f32x4.lt(value, zero());
      const over = v128.andnot(value, below);
      const under = v128.and(value, below);
      positive = f64x2.add(positive, f64x2.add(lower(over), upper(over)));
      negative = f64x2.sub(negative, f64x2.add(lower(under), upper(under)));
      negatives = i32x4.sub(negatives, below);
    }
    const m =
      i32x4.extract_lane(negatives, 0) +
      i32x4.extract_lane(negatives, 1) +
      i32x4.extract_lane(negatives, 2) +
      i32x4.extract_lane(negatives, 3);
    store<f32>(code, m < d ? <f32>(sum64(positive) / <f64>(d - m)) : 0);
    store<f32>(code, m > 0 ? <f32>(sum64(negative) / <f64>m) : 0, 4);
    code += codePitch;
    a += pitch;
  }
}

/** out_ij = code_i0 where a_ij ≥ 0, −code_i1 elsewhere. */
export function paint(out: usize, code: usize, codePitch: usize, a: usize, rows: i32, d: i32, pitch: usize): void {
  const last = pitch - 16;
  for (let i = 0; i < rows; i++) {
    paintRow(out, a, pitch, f32x4.splat(load<f32>(code)), f32x4.splat(-load<f32>(code, 4)));
    v128.store(out + last, v128.and(v128.load(out + last), tailMask(d)));
    out += pitch;
    a += pitch;
    code += codePitch;
  }
}
