import type { ModelSpec } from "./model";

/** Whether f* can be known: the models with one linear layer and one output, and plain averaging. */
export const mayBeSolved = (spec: ModelSpec): boolean =>
  spec.family === "consensus" || (spec.layers.length === 2 && spec.layers[1] === 1 && !spec.bias);
