/** What the device was built for: set once, before any other kernel runs. All pointers are byte addresses. */

/** One affine layer; an array of these is written by lib/compute/wasm/problem.ts in this order. */
@unmanaged
export class Layer {
  inputs: i32;
  outputs: i32;
  /** Byte offsets of the weight matrix and of the biases inside a parameter row; −1: no biases. */
  weights: i32;
  biases: i32;
  /** Lane strips of the layer's inputs and outputs, and of the loss's derivative with respect to them. */
  input: usize;
  output: usize;
  inputDelta: usize;
  outputDelta: usize;
}
export const LAYER_BYTES: usize = 32;

export const TANH: i32 = 0;
export const RELU: i32 = 1;
export const SIGMOID: i32 = 2;
export const LINEAR: i32 = 3;

export const SQUARED: i32 = 0;
export const LOGISTIC: i32 = 1;
export const SOFTMAX: i32 = 2;

export let nodes: i32 = 0;
export let layers: usize = 0;
export let layerCount: i32 = 0;
export let activation: i32 = 0;
export let loss: i32 = 0;
/** Samples: rows of `sampleBytes`, p features, then the label, zero-padded to whole vectors. */
export let samples: usize = 0;
export let sampleBytes: usize = 0;
export let features: i32 = 0;
/** n+1 sample offsets. */
export let shards: usize = 0;
/** Room for one chunk's sample addresses. */
export let picked: usize = 0;

export function configure(
  nodes_: i32,
  layers_: usize,
  layerCount_: i32,
  activation_: i32,
  loss_: i32,
  samples_: usize,
  sampleBytes_: usize,
  features_: i32,
  shards_: usize,
  picked_: usize,
): void {
  nodes = nodes_;
  layers = layers_;
  layerCount = layerCount_;
  activation = activation_;
  loss = loss_;
  samples = samples_;
  sampleBytes = sampleBytes_;
  features = features_;
  shards = shards_;
  picked = picked_;
}

/** First free byte of linear memory. */
export function heapBase(): usize {
  return __heap_base;
}

// @ts-ignore: decorator
@inline
export function layerAt(l: i32): Layer {
  return changetype<Layer>(layers + <usize>l * LAYER_BYTES);
}
