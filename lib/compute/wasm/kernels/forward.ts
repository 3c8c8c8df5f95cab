/** Forward pass of one chunk: `bytes` is 16 for every four samples. */
import { sigmoid, tanh } from "./functions";
import { add, mul, PITCH, splatAt, zero } from "./lanes";
import { activation, Layer, layerAt, layerCount, RELU, SIGMOID, TANH } from "./problem";

/** Four units × four samples at a time, so that each input strip is loaded once for four weights. */
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
    for (let g: usize = 0; g < bytes; g += 16) {
      let z0 = zero();
      let z1 = z0;
      let z2 = z0;
      let z3 = z0;
      if (biased) {
        z0 = splatAt(bias);
        z1 = splatAt(bias, 4);
        z2 = splatAt(bias, 8);
        z3 = splatAt(bias, 12);
      }
      let w = weights;
      for (let x = input + g; x < end; x += PITCH) {
        const value = v128.load(x);
        z0 = add(z0, mul(value, splatAt(w)));
        z1 = add(z1, mul(value, splatAt(w, 4)));
        z2 = add(z2, mul(value, splatAt(w, 8)));
        z3 = add(z3, mul(value, splatAt(w, 12)));
        w += next;
      }
      const z = output + g;
      v128.store(z, z0);
      v128.store(z, z1, PITCH);
      v128.store(z, z2, 2 * PITCH);
      v128.store(z, z3, 3 * PITCH);
    }
    weights += 16;
    bias += 16;
    output += 4 * PITCH;
  }
  for (; b < outputs; b++) {
    for (let g: usize = 0; g < bytes; g += 16) {
      let z0 = biased ? splatAt(bias) : zero();
      let w = weights;
      for (let x = input + g; x < end; x += PITCH) {
        z0 = add(z0, mul(v128.load(x), splatAt(w)));
        w += next;
      }
      v128.store(output + g, z0);
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
