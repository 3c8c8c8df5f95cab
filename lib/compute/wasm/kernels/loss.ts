/** Losses of one chunk's raw outputs, and their derivatives. */
import { exp, log, log1p } from "./functions";
import { add, mul, PITCH, splatAt, sub, sum, tailMask, zero } from "./lanes";
import { features, layerAt, layerCount, LOGISTIC, loss, SQUARED } from "./problem";

/** ½(z−y)². */
// @ts-ignore: decorator
@inline
function squared(z: usize, y: v128, delta: usize): v128 {
  const error = sub(v128.load(z), y);
  v128.store(delta, error);
  return mul(mul(error, error), f32x4.splat(0.5));
}

/** ln(1+e^−yz) without overflow: e = exp(−|yz|) serves the loss and the sigmoid. */
// @ts-ignore: decorator
@inline
function logistic(z: usize, y: v128, delta: usize): v128 {
  const u = f32x4.neg(mul(y, v128.load(z)));
  const e = exp(f32x4.neg(f32x4.abs(u)));
  const one = f32x4.splat(1);
  const upper = v128.bitselect(one, e, f32x4.ge(u, zero()));
  v128.store(delta, f32x4.neg(mul(y, f32x4.div(upper, add(one, e)))));
  return add(f32x4.pmax(u, zero()), log1p(e));
}

/** ln Σ e^z_c − z_y, shifted by the largest output. */
// @ts-ignore: decorator
@inline
function softmax(z: usize, y: v128, delta: usize, outputs: i32): v128 {
  let most = v128.load(z);
  for (let c = 1; c < outputs; c++) most = f32x4.pmax(most, v128.load(z + <usize>c * PITCH));
  let total = zero();
  let chosen = zero();
  for (let c = 0; c < outputs; c++) {
    const shifted = sub(v128.load(z + <usize>c * PITCH), most);
    const e = exp(shifted);
    total = add(total, e);
    chosen = add(chosen, v128.and(shifted, f32x4.eq(y, f32x4.splat(<f32>c))));
    v128.store(delta + <usize>c * PITCH, e);
  }
  const share = f32x4.div(f32x4.splat(1), total);
  for (let c = 0; c < outputs; c++) {
    const at = delta + <usize>c * PITCH;
    const hit = v128.and(f32x4.splat(1), f32x4.eq(y, f32x4.splat(<f32>c)));
    v128.store(at, sub(mul(v128.load(at), share), hit));
  }
  return sub(log(total), chosen);
}

/**
 * Sum of the chunk's losses; the outputs' delta strips receive `scale` times the derivatives, zero in lanes past
 * `count`.
 */
export function lossAndDelta(count: i32, scale: f32): f64 {
  const layer = layerAt(layerCount - 1);
  const outputs = layer.outputs;
  const label = layerAt(0).input + <usize>features * PITCH;
  const bytes = <usize>((count + 3) & ~3) << 2;
  const factor = f32x4.splat(scale);
  let total = zero();
  for (let g: usize = 0; g < bytes; g += 16) {
    const z = layer.output + g;
    const delta = layer.outputDelta + g;
    const y = v128.load(label + g);
    const real = g + 16 < bytes ? i32x4.splat(-1) : tailMask(count);
    let value: v128;
    if (loss == LOGISTIC) value = logistic(z, y, delta);
    else if (loss == SQUARED) value = squared(z, y, delta);
    else value = softmax(z, y, delta, outputs);
    total = add(total, v128.and(value, real));
    for (let c = 0; c < outputs; c++) {
      const at = delta + <usize>c * PITCH;
      v128.store(at, v128.and(mul(v128.load(at), factor), real));
    }
  }
  return <f64>sum(total);
}
