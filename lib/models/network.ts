import type { Activation, NetworkModel } from "./model";

/** Number of parameters of a layered network. */
export function parameterCount(layers: readonly number[], bias: boolean): number {
  let d = 0;
  for (let l = 1; l < layers.length; l++) d += layers[l] * (layers[l - 1] + (bias ? 1 : 0));
  return d;
}

/** Where each layer's weight matrix starts in the flat row; its biases follow its weights. */
export function layerOffsets(layers: readonly number[], bias: boolean): number[] {
  return layers.slice(1).map((_, l) => parameterCount(layers.slice(0, l + 1), bias));
}

/** 1/(1+exp(−z)) without overflow. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

export const activate: Readonly<Record<Activation, (z: number) => number>> = {
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
  sigmoid,
  linear: (z) => z,
};

/** Derivative of the activation, written in its value a; relu has slope 0 at 0. */
export const slope: Readonly<Record<Activation, (a: number) => number>> = {
  tanh: (a) => 1 - a * a,
  relu: (a) => (a > 0 ? 1 : 0),
  sigmoid: (a) => a * (1 - a),
  linear: () => 1,
};

export interface ForwardPass {
  /** Values of every layer of the last sample that ran; [0] is the input, the last is the raw output. */
  readonly values: readonly Float64Array[];
  /** Runs row `row` of `features` through the parameters that start at `at`. Returns the raw output (reused). */
  run(parameters: Float64Array, at: number, features: Float64Array, row: number): Float64Array;
}

/** One sample through the network in plain float64 loops. Allocates nothing per call. */
export function createForward(spec: NetworkModel): ForwardPass {
  const { layers, bias } = spec;
  const last = layers.length - 1;
  const offsets = layerOffsets(layers, bias);
  const f = activate[spec.activation];
  const values = layers.map((width) => new Float64Array(width));
  return {
    values,
    run(parameters, at, features, row) {
      const p = layers[0];
      for (let a = 0; a < p; a++) values[0][a] = features[row * p + a];
      for (let l = 1; l <= last; l++) {
        const input = values[l - 1];
        const output = values[l];
        const inputs = layers[l - 1];
        const outputs = layers[l];
        const weights = at + offsets[l - 1];
        const biases = weights + inputs * outputs;
        for (let b = 0; b < outputs; b++) {
          let z = bias ? parameters[biases + b] : 0;
          for (let a = 0; a < inputs; a++) z += input[a] * parameters[weights + a * outputs + b];
          output[b] = l < last ? f(z) : z;
        }
      }
      return values[last];
    },
  };
}
