import type { Dataset } from "../data/data";
import { registry } from "../registry";
import { consensus } from "./consensus";
import { linear } from "./linear";
import { logistic } from "./logistic";
import { mlp } from "./mlp";
import type { ModelSpec } from "./model";
import { softmax } from "./softmax";

export { defaultModel } from "./default";
export { accuracy, forward } from "./forward";
export { type Backprop, createBackprop } from "./gradient";
export { initialParameters } from "./initial";
export type { Activation, ConsensusModel, LossKind, ModelSpec, NetworkModel } from "./model";
export { optimum } from "./optimum";
export { mayBeSolved } from "./solvable";

export const models = registry<[Dataset, number], ModelSpec>("model", [linear, logistic, softmax, mlp, consensus]);
