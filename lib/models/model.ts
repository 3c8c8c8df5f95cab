/**
 * A model as plain data, so that every device and exporter can run it. All models but `consensus` are layered
 * networks: `linear` and `logistic` have the single layer [p, 1] without bias, `softmax` is [p, C], `mlp` has hidden layers.
 *
 * Parameters of one node are one flat row of d numbers: layer by layer, first the weight matrix (inputs × outputs,
 * row-major: weight from input a to output b at a·outputs + b), then the outputs' biases where there are any.
 */
export type ModelSpec = NetworkModel | ConsensusModel;

export interface NetworkModel {
  readonly family: "network";
  /** Widths from input p to output. */
  readonly layers: readonly number[];
  readonly bias: boolean;
  readonly activation: Activation;
  /** squared ½(z−y)² · logistic ln(1+exp(−y z)), y=±1 · softmax cross-entropy, y = class 0…C−1. Means over samples. */
  readonly loss: LossKind;
  readonly d: number;
}
export type Activation = "tanh" | "relu" | "sigmoid" | "linear";
export type LossKind = "squared" | "logistic" | "softmax";

/** Averaging without learning: zero gradient, f(x) = ½ mean_j ‖x − value_j‖². */
export interface ConsensusModel {
  readonly family: "consensus";
  readonly d: number;
  /** n×d row-major. */
  readonly values: Float64Array;
}
