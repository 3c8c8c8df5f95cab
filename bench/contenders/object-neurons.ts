import { normal, streamKey } from "../../lib/math/random";
import type { Contender } from "./contender";

/**
 * Our own re-creation, from its description, of how TensorFlow Playground's core computes: an object per neuron and per
 * link, one example at a time, passes over neurons, links and neurons again on the way back, the activation's slope
 * worked out anew from its input, and weights that move after every tenth example. One network, no neighbours; an
 * iteration is one example.
 */
class Neuron {
  bias = 0.1;
  input = 0;
  output = 0;
  outputSlope = 0;
  inputSlope = 0;
  summedSlope = 0;
  summed = 0;
  readonly inputs: Link[] = [];
  readonly outputs: Link[] = [];
  constructor(readonly activation: Activation) {}

  fire(): void {
    this.input = this.bias;
    for (const link of this.inputs) this.input += link.weight * link.source.output;
    this.output = this.activation.value(this.input);
  }
}
class Link {
  slope = 0;
  summedSlope = 0;
  summed = 0;
  constructor(
    readonly source: Neuron,
    readonly target: Neuron,
    public weight: number,
  ) {
    source.outputs.push(this);
    target.inputs.push(this);
  }
}
interface Activation {
  value(z: number): number;
  slope(z: number): number;
}
const tanh: Activation = { value: (z) => Math.tanh(z), slope: (z) => 1 - Math.tanh(z) ** 2 };
const squaredError = { slope: (z: number, y: number) => z - y };
const updateEvery = 10;

export const objectNeurons: Contender = ({ plain }) => {
  const { layers, features, labels, learningRate, seed } = plain;
  const key = streamKey(seed, "init");
  let drawn = 0;
  const network = layers.map((width) => Array.from({ length: width }, () => new Neuron(tanh)));
  for (let l = 1; l < network.length; l++)
    for (const target of network[l]) for (const source of network[l - 1]) new Link(source, target, 0.5 * normal(key, drawn++));
  const last = network[network.length - 1][0];

  const forward = (inputs: readonly number[]) => {
    for (const [a, neuron] of network[0].entries()) neuron.output = inputs[a];
    for (let l = 1; l < network.length; l++) for (const neuron of network[l]) neuron.fire();
  };
  const backward = (label: number) => {
    last.outputSlope = squaredError.slope(last.output, label);
    for (let l = network.length - 1; l >= 1; l--) {
      for (const neuron of network[l]) {
        neuron.inputSlope = neuron.outputSlope * neuron.activation.slope(neuron.input);
        neuron.summedSlope += neuron.inputSlope;
        neuron.summed++;
      }
      for (const neuron of network[l])
        for (const link of neuron.inputs) {
          link.slope = neuron.inputSlope * link.source.output;
          link.summedSlope += link.slope;
          link.summed++;
        }
      if (l === 1) break;
      for (const neuron of network[l - 1]) {
        neuron.outputSlope = 0;
        for (const link of neuron.outputs) neuron.outputSlope += link.weight * link.target.inputSlope;
      }
    }
  };
  const move = () => {
    for (const layer of network.slice(1))
      for (const neuron of layer) {
        neuron.bias -= (learningRate * neuron.summedSlope) / neuron.summed;
        neuron.summedSlope = neuron.summed = 0;
        for (const link of neuron.inputs) {
          link.weight -= (learningRate * link.summedSlope) / link.summed;
          link.summedSlope = link.summed = 0;
        }
      }
  };

  let example = 0;
  return {
    iterate(count) {
      for (let done = 0; done < count; done++) {
        const row = example++ % labels.length;
        forward([features[2 * row], features[2 * row + 1]]);
        backward(labels[row]);
        if (example % updateEvery === 0) move();
      }
    },
    parameters: () =>
      network.flatMap((layer) => layer.flatMap(({ bias, inputs }) => [bias, ...inputs.map(({ weight }) => weight)])),
    dispose() {},
  };
};
