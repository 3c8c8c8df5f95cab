import type { Dataset, Task } from "../data/data";
import { choice, type Entry, integers } from "../registry";
import { requireLabels, requireSamples } from "./fit";
import { init } from "./init";
import type { Activation, LossKind, ModelSpec } from "./model";
import { parameterCount } from "./network";

const activations: readonly Activation[] = ["tanh", "relu", "sigmoid", "linear"];

const parameters = {
  hidden: integers({
    label: "Hidden layers",
    help: "The width of each hidden layer; an empty list makes a linear model with a bias.",
    default: [8, 4],
    min: 1,
    max: 512,
    maxLength: 6,
  }),
  activation: choice({ label: "Activation", help: "What a hidden unit does to its sum.", default: "tanh", options: activations }),
  init: init("random"),
};

const lossOf: Readonly<Record<Task, LossKind>> = { regression: "squared", binary: "logistic", multiclass: "softmax" };

/** A small neural network with biases: cross-entropy for classes, squared error for regression. */
export const mlp: Entry<typeof parameters, [Dataset, number], ModelSpec> = {
  id: "mlp",
  name: "Neural network",
  summary: "Layers of units with a nonlinearity between them; can bend its boundary.",
  parameters,
  equation: "z = W_L^\\top \\sigma(\\cdots \\sigma(W_1^\\top h + b_1) \\cdots) + b_L",
  make({ hidden, activation }, dataset) {
    requireSamples(dataset, "mlp");
    const loss = lossOf[dataset.task];
    requireLabels(dataset, loss, "mlp");
    const layers = [dataset.p, ...hidden, dataset.task === "multiclass" ? (dataset.classes as number) : 1];
    return {
      family: "network",
      layers,
      bias: true,
      activation: activation as Activation,
      loss,
      d: parameterCount(layers, true),
    };
  },
};
