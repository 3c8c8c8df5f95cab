import type { Samples } from "../data/data";
import { losses } from "./loss";
import type { NetworkModel } from "./model";
import { createForward, layerOffsets, slope } from "./network";

/**
 * Mean loss over samples rows[from … from+count), at the d parameters that start at `at`. Where `gradient` is given,
 * its d entries from `gradientAt` on are overwritten with the mean gradient. No samples: loss 0 and gradient 0.
 */
export type Backprop = (
  parameters: Float64Array,
  at: number,
  samples: Samples,
  rows: Int32Array,
  from: number,
  count: number,
  gradient: Float64Array | null,
  gradientAt: number,
) => number;

/** Backpropagation in plain float64 loops: the specification that faster devices are judged by. Allocates nothing per call. */
export function createBackprop(spec: NetworkModel): Backprop {
  const { layers, bias, d } = spec;
  const last = layers.length - 1;
  const offsets = layerOffsets(layers, bias);
  const forward = createForward(spec);
  const loss = losses[spec.loss];
  const derivative = slope[spec.activation];
  const deltas = layers.map((width) => new Float64Array(width));

  /** Adds this sample's gradient and carries the deltas from layer l down to layer l−1. */
  function descend(l: number, parameters: Float64Array, at: number, gradient: Float64Array, gradientAt: number) {
    const inputs = layers[l - 1];
    const outputs = layers[l];
    const input = forward.values[l - 1];
    const delta = deltas[l];
    const below = deltas[l - 1];
    const start = offsets[l - 1];
    const biases = start + inputs * outputs;
    if (bias) for (let b = 0; b < outputs; b++) gradient[gradientAt + biases + b] += delta[b];
    for (let a = 0; a < inputs; a++) {
      const row = start + a * outputs;
      let carried = 0;
      for (let b = 0; b < outputs; b++) {
        gradient[gradientAt + row + b] += input[a] * delta[b];
        carried += parameters[at + row + b] * delta[b];
      }
      if (l > 1) below[a] = carried * derivative(input[a]);
    }
  }

  return (parameters, at, samples, rows, from, count, gradient, gradientAt) => {
    gradient?.fill(0, gradientAt, gradientAt + d);
    if (count === 0) return 0;
    let total = 0;
    for (let s = from; s < from + count; s++) {
      const row = rows[s];
      const z = forward.run(parameters, at, samples.features, row);
      total += loss(z, samples.labels[row], deltas[last]);
      if (gradient) for (let l = last; l >= 1; l--) descend(l, parameters, at, gradient, gradientAt);
    }
    if (gradient) for (let j = gradientAt; j < gradientAt + d; j++) gradient[j] /= count;
    return total / count;
  };
}
