import type { Experiment } from "./experiment";
import { parseExperiment } from "./schema";

/** A named experiment that shows one thing. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** What to look for. */
  readonly summary: string;
  readonly experiment: Experiment;
}

/** Judged when first asked for, so that listing the presets makes no data. */
const preset = (id: string, name: string, summary: string, raw: Partial<Record<keyof Experiment, unknown>>): Preset => ({
  id,
  name,
  summary,
  get experiment() {
    return parseExperiment({ version: 1, ...raw });
  },
});

const apart = { kind: "by-label", labelsPerNode: 1 };
const bigRing = { topology: { kind: "ring", n: 32 }, partition: apart };
const values = { dataset: { kind: "values" }, optimizer: { learningRate: 0, batchSize: "full" } };
const unequalLogistic = {
  dataset: { kind: "logistic", d: 10, samplesPerNode: 200, heterogeneity: 1 },
  optimizer: { learningRate: 0.1, batchSize: "full" },
};

/** They hold the two halves of a ring of sixteen together. */
const twoLinks = [
  [0, 15],
  [7, 8],
];

export const presets: readonly Preset[] = [
  preset("first", "Neighbours often, everyone sometimes", "Gossip-PGA on a ring of sixteen with unequal data.", {}),
  preset(
    "averaging",
    "Averaging without learning",
    "Every node only holds a value; talking to two neighbours is enough for all to find the mean.",
    { ...values, algorithm: { kind: "gossip-sgd" }, iterations: 200 },
  ),
  preset(
    "one-peer",
    "One peer at a time",
    "Sixteen nodes that each talk to a single other one agree exactly after four iterations.",
    { ...values, topology: { kind: "one-peer-exponential", n: 16 }, algorithm: { kind: "gossip-sgd" }, iterations: 16 },
  ),
  preset(
    "sparse-gossip",
    "Gossip on a long ring",
    "Each node sees one class only, and news travels one link an iteration: the models stay far apart.",
    { ...bigRing, algorithm: { kind: "gossip-sgd" } },
  ),
  preset(
    "sparse-pga",
    "The same ring with a beat",
    "One global averaging every sixteen iterations pulls the long ring together.",
    { ...bigRing, algorithm: { kind: "gossip-pga", H: 16 } },
  ),
  preset(
    "price-of-h",
    "The price of H",
    "Local SGD talks only every 64 iterations: cheap, and the models drift far apart in between.",
    { partition: apart, algorithm: { kind: "local-sgd", H: 64 } },
  ),
  preset(
    "rooms",
    "Rooms within a building",
    "Hier-AVG averages inside each room every 4 iterations and over the building every 32.",
    {
      topology: { kind: "clusters", count: 4, size: 4 },
      partition: apart,
      algorithm: { kind: "hier-avg", K1: 4, K2: 32 },
      network: { kind: "cross-region" },
    },
  ),
  preset(
    "two-numbers",
    "Two numbers a step",
    "A2SGD sends two numbers instead of a gradient; on unequal data nothing stops its replicas from drifting.",
    { ...unequalLogistic, algorithm: { kind: "a2sgd", H: 0 } },
  ),
  preset(
    "two-numbers-mended",
    "Two numbers a step, mended",
    "The same A2SGD with an averaging of the models every ten iterations.",
    { ...unequalLogistic, algorithm: { kind: "a2sgd", H: 10 } },
  ),
  preset(
    "top-k",
    "What was not sent is not lost",
    "Top-K sends one gradient entry in twenty and remembers the rest until it is large enough.",
    { algorithm: { kind: "top-k", ratio: 0.05 } },
  ),
  preset(
    "tracking",
    "Removing the bias",
    "On unequal data gossip stalls at a distance from the optimum; gradient tracking goes all the way.",
    { ...unequalLogistic, algorithm: { kind: "gradient-tracking" } },
  ),
  preset(
    "straggler",
    "One slow node",
    "A node that computes eight times as long holds everybody up: watch the clock, not the iterations.",
    { faults: { stragglers: [[5, 8]] } },
  ),
  preset(
    "cut",
    "A ring in two halves",
    "At iteration 4 two links break and each half settles on its own mean; at 150 they are mended and all agree.",
    {
      ...values,
      algorithm: { kind: "gossip-sgd" },
      iterations: 300,
      edits: [
        { at: 4, set: { faults: { cut: twoLinks } } },
        { at: 150, set: { faults: { cut: [] } } },
      ],
    },
  ),
  preset(
    "paper-figure",
    "The Gossip-PGA paper's figure",
    "Logistic regression on a ring with unequal data: compare gossip, local and PGA on the same draws.",
    {
      topology: { kind: "ring", n: 20 },
      dataset: { kind: "logistic", d: 10, heterogeneity: 1 },
      model: { kind: "logistic", init: "random" },
      optimizer: { learningRate: 0.2, batchSize: 1, schedule: { kind: "step", every: 1000, factor: 0.5 } },
      iterations: 8000,
    },
  ),
];
