import type { Samples } from "../data/data";
import type { ModelSpec } from "./model";
import { createForward } from "./network";

/** Raw outputs (before any squashing) of every sample, count × outputs row-major. A consensus model has none. */
export function forward(spec: ModelSpec, parameters: Float64Array, samples: Samples): Float64Array {
  if (spec.family === "consensus") return new Float64Array(0);
  const pass = createForward(spec);
  const width = spec.layers[spec.layers.length - 1];
  const outputs = new Float64Array(samples.count * width);
  for (let row = 0; row < samples.count; row++) outputs.set(pass.run(parameters, 0, samples.features, row), row * width);
  return outputs;
}

/** The class with the largest output; ties go to the lowest. */
function largest(outputs: Float64Array, from: number, width: number): number {
  let best = 0;
  for (let c = 1; c < width; c++) if (outputs[from + c] > outputs[from + best]) best = c;
  return best;
}

/**
 * Share of samples whose class the model names rightly: the largest output, or for one output its sign against y = ±1
 * (0 counts as +1). NaN where there is nothing to tell apart: no samples, real-valued labels, or a consensus model.
 */
export function accuracy(spec: ModelSpec, parameters: Float64Array, samples: Samples): number {
  if (spec.family === "consensus" || samples.count === 0) return NaN;
  const width = spec.layers[spec.layers.length - 1];
  if (spec.loss !== "softmax" && samples.labels.some((y) => y !== 1 && y !== -1)) return NaN;
  const outputs = forward(spec, parameters, samples);
  let right = 0;
  for (let row = 0; row < samples.count; row++) {
    const answer = spec.loss === "softmax" ? largest(outputs, row * width, width) : outputs[row] >= 0 ? 1 : -1;
    if (answer === samples.labels[row]) right++;
  }
  return right / samples.count;
}
