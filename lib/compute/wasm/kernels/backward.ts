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

/** Gradients of the weights from two inputs (strips at x) to four outputs (deltas at d), at `at` and `at + next`. */
// @ts-ignore: decorator
@inline
function twoByFour(at: usize, next: usize, x: usize, d: usize, bytes: usize, more: bool): void {
  let s0 = zero();
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let t0 = s0;
  let t1 = s0;
  let t2 = s0;
  let t3 = s0;
  for (let g: usize = 0; g < bytes; g += 16) {
    const value = v128.load(x + g);
    const other = v128.load(x + g, PITCH);
    const d0 = v128.load(d + g);
    const d1 = v128.load(d + g, PITCH);
    s0 = add(s0, mul(value, d0));
    s1 = add(s1, mul(value, d1));
    t0 = add(t0, mul(other, d0));
    t1 = add(t1, mul(other, d1));
    const d2 = v128.load(d + g, 2 * PITCH);
    const d3 = v128.load(d + g, 3 * PITCH);
    s2 = add(s2, mul(value, d2));
    s3 = add(s3, mul(value, d3));
    t2 = add(t2, mul(other, d2));
    t3 = add(t3, mul(other, d3));
  }
  emit(at, sums(s0, s1, s2, s3), more);
  emit(at + next, sums(t0, t1, t2, t3), more);
}

/** Σ_samples of one strip times each of four neighbouring strips. */
// @ts-ignore: decorator
@inline
function oneByFour(one: usize, four: usize, bytes: usize): v128 {
  let s0 = zero();
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (let g: usize = 0; g < bytes; g += 16) {
    const value = v128.load(one + g);
    s0 = add(s0, mul(value, v128.load(four + g)));
    s1 = add(s1, mul(value, v128.load(four + g, PITCH)));
    s2 = add(s2, mul(value, v128.load(four + g, 2 * PITCH)));
    s3 = add(s3, mul(value, v128.load(four + g, 3 * PITCH)));
  }
  return sums(s0, s1, s2, s3);
}

/** out[a·outputs + b] = Σ_samples input_a · delta_b, four outputs b at a time. */
function weightGradient(layer: Layer, row: usize, bytes: usize, more: bool): void {
  const outputs = layer.outputs;
  const inputs = layer.inputs;
  const next = <usize>outputs << 2;
  const blocks = outputs & ~3;
  let at = row + layer.weights;
  let input = layer.input;
  let a = 0;
  for (; a + 2 <= inputs; a += 2) {
    for (let b: usize = 0; b < <usize>blocks; b += 4) {
      twoByFour(at + (b << 2), next, input, layer.outputDelta + b * PITCH, bytes, more);
    }
    at += 2 * next;
    input += 2 * PITCH;
  }
  if (a < inputs) {
    for (let b: usize = 0; b < <usize>blocks; b += 4) {
      emit(at + (b << 2), oneByFour(input, layer.outputDelta + b * PITCH, bytes), more);
    }
  }
  for (let b = blocks; b < outputs; b++) columnGradient(layer, row, b, bytes, more);
}

/** The weights into the one output b, four inputs at a time. */
function columnGradient(layer: Layer, row: usize, b: i32, bytes: usize, more: bool): void {
  const inputs = layer.inputs;
  const next = <usize>layer.outputs << 2;
  const delta = layer.outputDelta + <usize>b * PITCH;
  let at = row + layer.weights + (<usize>b << 2);
  let input = layer.input;
  let a = 0;
  for (; a + 4 <= inputs; a += 4) {
    const four = oneByFour(delta, input, bytes);
    if (next == 4) emit(at, four, more);
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
