/** exp, ln, tanh and their kin on four floats, each within a few units in the last place (measured in test/wasm-functions.test.ts). */
import { add, mul, splatAt, sub } from "./lanes";

// Constants sit in memory because a broadcasting load is one instruction and a vector constant is several.
const LOG2E: usize = 0;
const LN2_HIGH: usize = 4;
const LN2_LOW: usize = 8;
const LOWEST: usize = 12;
const HIGHEST: usize = 16;
const ONE: usize = 20;
const TAYLOR: usize = 24;
const EXP = memory.data<f32>([
  1.4426950408889634, 0.693359375, -2.1219444e-4, -87, 88, 1,
  1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5,
]);

/** eˣ: x = n ln 2 + r with |r| ≤ ½ ln 2, Taylor in r. Saturates outside [−87, 88]. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, splatAt(EXP, LOWEST)), splatAt(EXP, HIGHEST));
  const n = f32x4.nearest(mul(bounded, splatAt(EXP, LOG2E)));
  const r = sub(sub(bounded, mul(n, splatAt(EXP, LN2_HIGH))), mul(n, splatAt(EXP, LN2_LOW)));
  let tail = add(mul(splatAt(EXP, TAYLOR), r), splatAt(EXP, TAYLOR + 4));
  tail = add(mul(tail, r), splatAt(EXP, TAYLOR + 8));
  tail = add(mul(tail, r), splatAt(EXP, TAYLOR + 12));
  tail = add(mul(tail, r), splatAt(EXP, TAYLOR + 16));
  tail = add(mul(tail, r), splatAt(EXP, TAYLOR + 20));
  const one = splatAt(EXP, ONE);
  const value = add(one, add(r, mul(mul(r, r), tail)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return mul(value, power);
}

const ATANH = memory.data<f32>([2.0, 2.0 / 3.0, 2.0 / 5.0, 2.0 / 7.0, 2.0 / 9.0]);

/** 2 artanh(s) = ln((1+s)/(1−s)) for |s| ≤ 0.18. */
// @ts-ignore: decorator
@inline
function twiceArtanh(s: v128): v128 {
  const u = mul(s, s);
  let p = add(mul(splatAt(ATANH, 16), u), splatAt(ATANH, 12));
  p = add(mul(p, u), splatAt(ATANH, 8));
  p = add(mul(p, u), splatAt(ATANH, 4));
  p = add(mul(p, u), splatAt(ATANH, 0));
  return mul(s, p);
}

/** ln(1+e) for 0 ≤ e ≤ 1, with full relative accuracy near 0: as ln 2 + ln((1+e)/2) where 1+e > √2. */
// @ts-ignore: decorator
@inline
export function log1p(e: v128): v128 {
  const halve = f32x4.gt(e, f32x4.splat(0.41421356));
  const ones = v128.and(halve, splatAt(EXP, ONE));
  const s = f32x4.div(sub(e, ones), add(add(e, f32x4.splat(2)), ones));
  return add(twiceArtanh(s), v128.and(halve, f32x4.splat(0.6931472)));
}

/** ln x for finite x ≥ 1. */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  // Exponent n chosen so that m = x / 2ⁿ lies in [√½, √2): adding the bits of 1/√½ carries into the exponent.
  const shifted = i32x4.add(x, i32x4.splat(0x3f800000 - 0x3f3504f3));
  const n = i32x4.sub(i32x4.shr_s(shifted, 23), i32x4.splat(127));
  const m = i32x4.sub(x, i32x4.shl(n, 23));
  const one = splatAt(EXP, ONE);
  const s = f32x4.div(sub(m, one), add(m, one));
  const count = f32x4.convert_i32x4_s(n);
  return add(mul(count, splatAt(EXP, LN2_HIGH)), add(twiceArtanh(s), mul(count, splatAt(EXP, LN2_LOW))));
}

/** 1/(1+e⁻ˣ). */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = splatAt(EXP, ONE);
  return f32x4.div(one, add(one, exp(f32x4.neg(x))));
}

// tanh x ≈ x P(x²)/Q(x²) for |x| ≤ 9.02, where tanh is 1 − 3e−8: our own weighted minimax fit, relative error 2.1e−8.
const TANH = memory.data<f32>([
  9.02, -9.02,
  1.33199662497699e-8, 2.0584198013291705e-5, 0.0034940810213635273, 0.13379757965876096, 0.9999999790592118,
  7.762406836709811e-7, 0.0003283166818665214, 0.025871252799175994, 0.46713073240980113, 1.0,
]);

// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const b = f32x4.pmax(f32x4.pmin(x, splatAt(TANH, 0)), splatAt(TANH, 4));
  const u = mul(b, b);
  let p = add(mul(u, splatAt(TANH, 8)), splatAt(TANH, 12));
  let q = add(mul(u, splatAt(TANH, 28)), splatAt(TANH, 32));
  p = add(mul(p, u), splatAt(TANH, 16));
  q = add(mul(q, u), splatAt(TANH, 36));
  p = add(mul(p, u), splatAt(TANH, 20));
  q = add(mul(q, u), splatAt(TANH, 40));
  p = add(mul(p, u), splatAt(TANH, 24));
  q = add(mul(q, u), splatAt(TANH, 44));
  return f32x4.div(mul(b, p), q);
}
