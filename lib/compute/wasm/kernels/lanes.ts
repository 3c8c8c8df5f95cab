/**
 * SIMD vocabulary. A minibatch is worked through in chunks of at most 32 samples; inside a chunk every unit of every
 * layer owns one lane strip: 32 floats in a row, sample s at float s. So a weight is a splat, and no kernel but the
 * gather ever shuffles samples.
 */

/** Samples per chunk. */
export const CHUNK: i32 = 32;
/** Bytes from one unit's lane strip to the next. */
export const PITCH: usize = 128;

const TAILS = memory.data<i32>([-1, -1, -1, -1, -1, 0, 0, 0, -1, -1, 0, 0, -1, -1, -1, 0]);

// @ts-ignore: decorator
@inline
export function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b);
}

// @ts-ignore: decorator
@inline
export function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b);
}

// @ts-ignore: decorator
@inline
export function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b);
}

// @ts-ignore: decorator
@inline
export function zero(): v128 {
  return i32x4.splat(0);
}

/** Four copies of the float at `at`. */
// @ts-ignore: decorator
@inline
export function splatAt(at: usize, offset: usize = 0): v128 {
  return v128.load_splat<f32>(at + offset);
}

/** All ones in the lanes that the last vector of `count` floats really has. */
// @ts-ignore: decorator
@inline
export function tailMask(count: i32): v128 {
  return v128.load(TAILS + ((<usize>count & 3) << 4));
}

/** The four lane sums of a, b, c, d as one vector. */
// @ts-ignore: decorator
@inline
export function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return add(v128.shuffle<f64>(ab, cd, 0, 2), v128.shuffle<f64>(ab, cd, 1, 3));
}

/** The sum of four lanes. */
// @ts-ignore: decorator
@inline
export function sum(a: v128): f32 {
  const pairs = add(a, v128.shuffle<f32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The lower two lanes in float64. */
// @ts-ignore: decorator
@inline
export function lower(a: v128): v128 {
  return f64x2.promote_low_f32x4(a);
}

/** The upper two lanes in float64. */
// @ts-ignore: decorator
@inline
export function upper(a: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(a, a, 1, 1));
}

/** Two float64 pairs back to four floats. */
// @ts-ignore: decorator
@inline
export function narrow(low: v128, high: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

// @ts-ignore: decorator
@inline
export function sum64(a: v128): f64 {
  return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
}
