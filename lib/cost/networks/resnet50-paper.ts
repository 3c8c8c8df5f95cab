import { type Entry, number } from "../../registry";
import { type NetworkCost, priced, priceParameters } from "./network-cost";

const parameters = {
  ...priceParameters({ latency: 0, secondsPerFloat: 5.44e-9, computeSeconds: 0.147, modelSize: 25_557_032 }),
  allReduceSeconds: number({
    label: "Measured all-reduce",
    help: "Seconds of one exact all-reduce of the whole model among everyone.",
    unit: "s",
    default: 0.278,
    min: 0,
    max: 1000,
    scale: "log",
  }),
  gossipSeconds: number({
    label: "Measured gossip",
    help: "Seconds to send the whole model to one neighbour.",
    unit: "s",
    default: 0.15,
    min: 0,
    max: 1000,
    scale: "log",
  }),
};

/**
 * ResNet-50 as the Gossip-PGA paper measured it: 278 ms per all-reduce, 150 ms per one-peer gossip, 147 ms per
 * gradient. No α–θ pair gives both times (it would need α < 0), so they are carried as measured; α and θ, which only
 * price clusters here, are the θ = 0.278/(2D) that alone would explain the all-reduce.
 */
export const resnet50Paper: Entry<typeof parameters, [], NetworkCost> = {
  id: "resnet50-paper",
  name: "ResNet-50, as measured",
  summary: "The Gossip-PGA paper's cluster: 278 ms per all-reduce, 150 ms per one-peer gossip, 147 ms per gradient.",
  parameters,
  source: {
    authors: "Yiming Chen, Kun Yuan, Yingya Zhang, Pan Pan, Yinghui Xu, Wotao Yin",
    title: "Accelerating Gossip SGD with Periodic Global Averaging",
    venue: "ICML",
    year: 2021,
    arxiv: "2105.09080",
  },
  make: (values) => ({
    ...priced(values),
    measured: { global: values.allReduceSeconds, neighbors: values.gossipSeconds },
  }),
};
