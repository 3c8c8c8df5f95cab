/** Forward pass of one chunk: `bytes` is 16 for every four samples. */
import { sigmoid, tanh } from "./functions";
import { add, mul, PITCH, splatAt, zero } from "./lanes";
import { activation, Layer, layerAt, layerCount, RELU, SIGMOID, TANH } from "./problem";

/** Four units × eight samples: each input strip is loaded once for four weights, each weight once for two vectors. */
// @ts-ignore: decorator
@inline
function fourByTwo(z: usize, x: usize, end: usize, w: usize, next: usize, b0: v128, b1: v128, b2: v128, b3: v128): void {
  let z0 = b0;
  let z1 = b1;
  let z2 = b2;
  let z3 = b3;
  let y0 = b0;
  let y1 = b1;
  let y2 = b2;
  let y3 = b3;
  for (; x < end; x += PITCH) {
    const value = v128.load(x);
    const other = v128.load(x, 16);
    const w0 = splatAt(w);
    const w1 = splatAt(w, 4);
    z0 = add(z0, mul(value, w0));
    z1 = add(z1, mul(value, w1));
    y0 = add(y0, mul(other, w0));
    y1 = add(y1, mul(other, w1));
    const w2 = splatAt(w, 8);
    const w3 = splatAt(w, 12);
    z2 = add(z2, mul(value, w2));
    z3 = add(z3, mul(value, w3));
    y2 = add(y2, mul(other, w2));
    y3 = add(y3, mul(other, w3));
    w += next;
  }
  v128.store(z, z0);
  v128.store(z, y0, 16);
  v128.store(z, z1, PITCH);
  v128.store(z, y1, PITCH + 16);
  v128.store(z, z2, 2 * PITCH);
  v128.store(z, y2, 2 * PITCH + 16);
  v128.store(z, z3, 3 * PITCH);
  v128.store(z, y3, 3 * PITCH + 16);
}

/** Four units × four samples. */
// @ts-ignore: decorator
@inline
function fourByOne(z: usize, x: usize, end: usize, w: usize, next: usize, b0: v128, b1: v128, b2: v128, b3: v128): void {
  for (; x < end; x += PITCH) {
    const value = v128.load(x);
    b0 = add(b0, mul(value, splatAt(w)));
    b1 = add(b1, mul(value, splatAt(w, 4)));
    b2 = add(b2, mul(value, splatAt(w, 8)));
    b3 = add(b3, mul(value, splatAt(w, 12)));
    w += next;
  }
  v128.store(z, b0);
  v128.store(z, b1, PITCH);
  v128.store(z, b2, 2 * PITCH);
  v128.store(z, b3, 3 * PITCH);
}

function affine(layer: Layer, row: usize, bytes: usize): void {
  const outputs = layer.outputs;
  const next = <usize>outputs << 2;
  const biased = layer.biases >= 0;
  const input = layer.input;
  const end = input + <usize>layer.inputs * PITCH;
  let weights = row + layer.weights;
  let bias = row + layer.biases;
  let output = layer.output;
  let b = 0;
  for (; b + 4 <= outputs; b += 4) {
    const b0 = biased ? splatAt(bias) : zero();
    const b1 = biased ? splatAt(bias, 4) : zero();
    const b2 = biased ? splatAt(bias, 8) : zero();
    const b3 = biased ? splatAt(bias, 12) : zero();
    let g: usize = 0;
    for (; g + 32 <= bytes; g += 32) fourByTwo(output + g, input + g, end, weights, next, b0, b1, b2, b3);
    if (g < bytes) fourByOne(output + g, input + g, end, weights, next, b0, b1, b2, b3);
    weights += 16;
    bias += 16;
    output += 4 * PITCH;
  }
  for (; b < outputs; b++) {
    const b0 = biased ? splatAt(bias) : zero();
    for (let g: usize = 0; g < bytes; g += 16) {
      let z = b0;
      let w = weights;
      for (let x = input + g; x < end; x += PITCH) {
        z = add(z, mul(v128.load(x), splatAt(w)));
        w += next;
      }
      v128.store(output + g, z);
    }
    weights += 4;
    bias += 4;
    output += PITCH;
  }
}

function activate(layer: Layer, bytes: usize): void {
  const end = layer.output + <usize>layer.outputs * PITCH;
  for (let unit = layer.output; unit < end; unit += PITCH) {
    const last = unit + bytes;
    if (activation == TANH) for (let z = unit; z < last; z += 16) v128.store(z, tanh(v128.load(z)));
    else if (activation == RELU) for (let z = unit; z < last; z += 16) v128.store(z, f32x4.pmax(v128.load(z), zero()));
    else if (activation == SIGMOID) for (let z = unit; z < last; z += 16) v128.store(z, sigmoid(v128.load(z)));
  }
}

/** Raw outputs of the gathered chunk under the parameters at `row`. */
export function forward(row: usize, bytes: usize): void {
  for (let l = 0; l < layerCount; l++) {
    const layer = layerAt(l);
    affine(layer, row, bytes);
    if (l + 1 < layerCount) activate(layer, bytes);
  }
}
