/** The counter-based streams of lib/math/random.ts, bit for bit, one draw or four at a time. */

export function scramble(x: u32): u32 {
  let h = x;
  h = (h ^ (h >> 16)) * 0x7feb352d;
  h = (h ^ (h >> 15)) * 0x846ca68b;
  return h ^ (h >> 16);
}

/** The key of (stream, node, iteration), where `stream` is the scrambled seed and purpose. */
export function streamKey(stream: u32, node: i32, iteration: i32): u32 {
  const h = scramble(stream ^ (<u32>(node + 1) * 0xc2b2ae35));
  return scramble(h ^ (<u32>(iteration + 1) * 0x27d4eb2f));
}

/** The draws at slots slot, slot+1, slot+2, slot+3. */
// @ts-ignore: decorator
@inline
export function draws(key: u32, slot: i32): v128 {
  const slots = i32x4.add(i32x4.splat(slot), i32x4(1, 2, 3, 4));
  let h = i32x4.add(i32x4.splat(key), i32x4.mul(slots, i32x4.splat(0x9e3779b9)));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x7feb352d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x846ca68b));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

/** ⌊draw · m / 2³²⌋ in each lane. */
// @ts-ignore: decorator
@inline
export function below(drawn: v128, m: i32): v128 {
  const limit = i32x4.splat(m);
  const low = i64x2.extmul_low_i32x4_u(drawn, limit);
  const high = i64x2.extmul_high_i32x4_u(drawn, limit);
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7);
}
