/** Backward pass of one chunk: weight gradients into a parameter row, deltas down to the layer below. */
import { add, mul, PITCH, splatAt, sub, sum, sums, zero } from "./lanes";
import { activation, Layer, layerAt, layerCount, RELU, SIGMOID, TANH } from "./problem";

/** Writes four gradients, or adds them to those of the chunks before. */
// @ts-ignore: decorator
@inline
function emit(at: usize, value: v128, more: bool): void {
  v128.store(at, more ? add(v128.load(at), value) : value);
}

// @ts-ignore: decorator
@inline
function emitOne(at: usize, value: f32, more: bool): void {
  store<f32>(at, more ? load<f32>(at) + value : value);
}

/** out[a·outputs + b] = Σ_samples input_a · delta_b, four b (or, in the last columns, four a) at a time. */
function weightGradient(layer: Layer, row: usize, bytes: usize, more: bool): void {
  const outputs = layer.outputs;
  const inputs = layer.inputs;
  const next = <usize>outputs << 2;
  const blocks = outputs & ~3;
  let at = row + layer.weights;
  let input = layer.input;
  for (let a = 0; a < inputs; a++) {
    let delta = layer.outputDelta;
    for (let b = 0; b < blocks; b += 4) {
      let s0 = zero();
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      for (let g: usize = 0; g < bytes; g += 16) {
        const value = v128.load(input + g);
        s0 = add(s0, mul(value, v128.load(delta + g)));
        s1 = add(s1, mul(value, v128.load(delta + g, PITCH)));
        s2 = add(s2, mul(value, v128.load(delta + g, 2 * PITCH)));
        s3 = add(s3, mul(value, v128.load(delta + g, 3 * PITCH)));
      }
      emit(at + (<usize>b << 2), sums(s0, s1, s2, s3), more);
      delta += 4 * PITCH;
    }
    at += next;
    input += PITCH;
  }
  for (let b = blocks; b < outputs; b++) {
    const delta = layer.outputDelta + <usize>b * PITCH;
    at = row + layer.weights + (<usize>b << 2);
    input = layer.input;
    let a = 0;
    for (; a + 4 <= inputs; a += 4) {
      let s0 = zero();
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      for (let g: usize = 0; g < bytes; g += 16) {
        const value = v128.load(delta + g);
        s0 = add(s0, mul(value, v128.load(input + g)));
        s1 = add(s1, mul(value, v128.load(input + g, PITCH)));
        s2 = add(s2, mul(value, v128.load(input + g, 2 * PITCH)));
        s3 = add(s3, mul(value, v128.load(input + g, 3 * PITCH)));
      }
      const four = sums(s0, s1, s2, s3);
      if (outputs == 1) emit(at, four, more);
      else {
        emitOne(at, f32x4.extract_lane(four, 0), more);
        emitOne(at + next, f32x4.extract_lane(four, 1), more);
        emitOne(at + 2 * next, f32x4.extract_lane(four, 2), more);
        emitOne(at + 3 * next, f32x4.extract_lane(four, 3), more);
      }
      at += 4 * next;
      input += 4 * PITCH;
    }
    for (; a < inputs; a++) {
      let s = zero();
      for (let g: usize = 0; g < bytes; g += 16) s = add(s, mul(v128.load(input + g), v128.load(delta + g)));
      emitOne(at, sum(s), more);
      at += next;
      input += PITCH;
    }
  }
}

function biasGradient(layer: Layer, row: usize, bytes: usize, more: bool): void {
  let at = row + layer.biases;
  let delta = layer.outputDelta;
  for (let b = 0; b < layer.outputs; b++) {
    let s = zero();
    for (let g: usize = 0; g < bytes; g += 16) s = add(s, v128.load(delta + g));
    emitOne(at, sum(s), more);
    at += 4;
    delta += PITCH;
  }
}

/** The activation's derivative, written in its value. */
// @ts-ignore: decorator
@inline
function slope(value: v128): v128 {
  const one = f32x4.splat(1);
  if (activation == TANH) return sub(one, mul(value, value));
  if (activation == RELU) return v128.and(one, f32x4.gt(value, zero()));
  if (activation == SIGMOID) return mul(value, sub(one, value));
  return one;
}

/** inputDelta_a = slope(input_a) Σ_b w_ab delta_b, four a at a time. */
function carry(layer: Layer, row: usize, bytes: usize): void {
  const outputs = layer.outputs;
  const inputs = layer.inputs;
  const next = <usize>outputs << 2;
  const end = layer.outputDelta + <usize>outputs * PITCH;
  let weights = row + layer.weights;
  let input = layer.input;
  let below = layer.inputDelta;
  let a = 0;
  for (; a + 4 <= inputs; a += 4) {
    const w1 = weights + next;
    const w2 = w1 + next;
    const w3 = w2 + next;
    for (let g: usize = 0; g < bytes; g += 16) {
      let s0 = zero();
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let b: usize = 0;
      for (let delta = layer.outputDelta + g; delta < end; delta += PITCH) {
        const value = v128.load(delta);
        s0 = add(s0, mul(value, splatAt(weights + b)));
        s1 = add(s1, mul(value, splatAt(w1 + b)));
        s2 = add(s2, mul(value, splatAt(w2 + b)));
        s3 = add(s3, mul(value, splatAt(w3 + b)));
        b += 4;
      }
      const from = input + g;
      const to = below + g;
      v128.store(to, mul(s0, slope(v128.load(from))));
      v128.store(to, mul(s1, slope(v128.load(from, PITCH))), PITCH);
      v128.store(to, mul(s2, slope(v128.load(from, 2 * PITCH))), 2 * PITCH);
      v128.store(to, mul(s3, slope(v128.load(from, 3 * PITCH))), 3 * PITCH);
    }
    weights = w3 + next;
    input += 4 * PITCH;
    below += 4 * PITCH;
  }
  for (; a < inputs; a++) {
    for (let g: usize = 0; g < bytes; g += 16) {
      let s = zero();
      let w = weights;
      for (let delta = layer.outputDelta + g; delta < end; delta += PITCH) {
        s = add(s, mul(v128.load(delta), splatAt(w)));
        w += 4;
      }
      v128.store(below + g, mul(s, slope(v128.load(input + g))));
    }
    weights += next;
    input += PITCH;
    below += PITCH;
  }
}

/** The gradient of the chunk into row `out`, added where `more`. */
export function backward(out: usize, row: usize, bytes: usize, more: bool): void {
  for (let l = layerCount - 1; l >= 0; l--) {
    const layer = layerAt(l);
    weightGradient(layer, out, bytes, more);
    if (layer.biases >= 0) biasGradient(layer, out, bytes, more);
    if (l > 0) carry(layer, row, bytes);
  }
}
