import { algorithms } from "../../lib/algorithms";
import { parseExperiment, schedules } from "../../lib/experiment";
import type { Experiment } from "../../lib/experiment/experiment";
import type { Choice } from "../../lib/registry";

/** An experiment whose exported program is compared with the engine. */
export interface Case {
  readonly name: string;
  readonly experiment: Experiment;
}

/** Short periods, so that everything that can happen happens in a few iterations; whichever an algorithm has. */
const brisk: Readonly<Record<string, unknown>> = {
  ...{ H: 5, H0: 2, tau: 5, tau0: 3, K: 5, K1: 2, K2: 6, warmup: 8, after: 6, ratio: 0.3 },
};

function briskly(kind: string): Choice {
  const names = Object.keys(algorithms.get(kind).parameters);
  return { kind, ...Object.fromEntries(Object.entries(brisk).filter(([name]) => names.includes(name))) };
}

const logistic = { kind: "logistic", d: 5, samplesPerNode: 30, heterogeneity: 1 };
const base = {
  seed: 3,
  topology: { kind: "ring", n: 8 },
  dataset: logistic,
  model: { kind: "logistic", init: "random" },
  algorithm: { kind: "gossip-sgd" },
  optimizer: { learningRate: 0.05, batchSize: 4 },
  iterations: 15,
};
const make = (name: string, changes: object): Case => ({ name, experiment: parseExperiment({ ...base, ...changes }) });

/** Every algorithm, on nodes that do not divide evenly among four processes. */
const everyAlgorithm = algorithms.ids.map((kind) =>
  make(`algorithm-${kind}`, {
    topology: { kind: "ring", n: 10 },
    algorithm: briskly(kind),
    model: { kind: "logistic", init: "random-per-node" },
  }),
);

const directed = {
  kind: "custom",
  n: 6,
  directed: true,
  edges: [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 2],
    [1, 4],
  ],
};
const everyShape = [
  { kind: "star", n: 8 },
  { kind: "complete", n: 8 },
  { kind: "grid", rows: 2, cols: 4 },
  { kind: "torus", rows: 3, cols: 3 },
  { kind: "hypercube", n: 8 },
  { kind: "static-exponential", n: 8 },
  { kind: "one-peer-exponential", n: 8 },
  { kind: "clusters", count: 2, size: 4 },
  { kind: "random-regular", n: 8, degree: 3 },
  directed,
].flatMap((topology) => [
  make(`topology-${topology.kind}-push-sum`, { topology, algorithm: { kind: "push-sum" } }),
  make(`topology-${topology.kind}-gossip-pga`, { topology, algorithm: { kind: "gossip-pga", H: 5 } }),
]);

const stages = (...list: object[]) => ({ algorithm: { kind: "custom", stages: list } });
const gradient = { kind: "gradient" };
const descend = { kind: "descend" };
const hierarchy = { every: 4, use: "global", otherwise: { every: 2, use: "cluster", otherwise: "neighbors" } };

/** The channel's whole grid. */
const everyChannel = ["identity", "top-k", "gaussian-k", "qsgd", "sign", "two-means"].flatMap((kind) =>
  (kind === "two-means" ? ["none", "residual"] : ["none", "residual", "replica"]).flatMap((memory) =>
    ["sent", "held"].map((from) => {
      const through = { compressor: { kind }, memory, base: from, gamma: from === "held" ? 0.4 : 0.7 };
      const topology = memory === "residual" ? { kind: "one-peer-exponential", n: 8 } : { kind: "ring", n: 8 };
      const when = kind === "sign" || kind === "identity" ? hierarchy : "neighbors";
      return make(`channel-${kind}-${memory}-${from}`, {
        topology,
        ...stages(gradient, descend, { kind: "mix", what: "model", when, through }),
      });
    }),
  ),
);

const everySchedule = schedules.entries.map(({ id }) => {
  const given: Record<string, object> = {
    step: { every: 5 },
    "inverse-time": { a: 10 },
    warmup: { iterations: 9 },
    cosine: { iterations: 20 },
  };
  return make(`rate-${id}`, { optimizer: { learningRate: 0.05, batchSize: 4, schedule: { kind: id, ...given[id] } } });
});

const mlp = { dataset: { kind: "spiral", samples: 120 }, model: { kind: "mlp", hidden: [4, 3] } };
const everyModel = [
  make("model-mlp-tanh", mlp),
  make("model-mlp-relu", { ...mlp, model: { kind: "mlp", hidden: [5], activation: "relu" } }),
  make("model-mlp-sigmoid", { ...mlp, model: { kind: "mlp", hidden: [4, 3], activation: "sigmoid", init: "random-per-node" } }),
  make("model-mlp-regression", {
    dataset: { kind: "hills", samples: 120 },
    model: { kind: "mlp", hidden: [4], activation: "linear" },
  }),
  make("model-softmax", { dataset: { kind: "digits", samples: 100 }, model: { kind: "softmax" }, iterations: 8 }),
  make("model-linear", { dataset: { kind: "quadratic", d: 4 }, model: { kind: "linear" } }),
  make("model-consensus", { dataset: { kind: "values" }, model: { kind: "consensus" } }),
  make("model-table", { dataset: { kind: "table" }, model: undefined }),
];

const optimizer = { learningRate: 0.05, batchSize: "full", momentum: 0.8, weightDecay: 0.01 };
const others = [
  make("one-node", { topology: { kind: "complete", n: 1 } }),
  make("measured-network", { network: { kind: "resnet50-paper" }, algorithm: { kind: "gossip-pga", H: 4 } }),
  make("momentum-decay-full", { optimizer, algorithm: { kind: "slow-mo", H: 4 } }),
  make("adaptive-mean-loss", { algorithm: { kind: "ada-lupa", rule: "loss", tau0: 2 } }),
  make(
    "adaptive-nested",
    stages(gradient, descend, {
      kind: "mix",
      when: {
        every: { rule: "linear-growth", start: 3, alpha: 0.5 },
        use: "global",
        otherwise: {
          every: { rule: "batch-loss-ratio", start: 2, exponent: 0.5, warmup: 5 },
          use: "cluster",
          otherwise: "neighbors",
        },
      },
    }),
  ),
  make(
    "tracking-updates",
    stages(gradient, { kind: "momentum", beta: 0.5 }, { kind: "track", when: hierarchy }, descend, {
      kind: "mix",
      what: "model",
      when: hierarchy,
    }),
  ),
  make("clusters-across-processes", { topology: { kind: "ring", n: 9 }, algorithm: { kind: "hier-avg", K1: 2, K2: 6, S: 4 } }),
  make("faults", {
    faults: { dead: [2, 5], cut: [[0, 1]], drop: 0.3, stragglers: [[3, 4]] },
    algorithm: { kind: "gossip-pga", H: 6 },
  }),
  make("faults-compressed", { faults: { dead: [1] }, algorithm: { kind: "top-k", ratio: 0.4 } }),
  make("faults-tracking", { faults: { dead: [1] }, algorithm: { kind: "gradient-tracking" } }),
  make("faults-push", { topology: directed, algorithm: { kind: "push-sum" }, faults: { drop: 0.4, dead: [3] } }),
  make("faults-push-adaptive", {
    topology: directed,
    algorithm: { kind: "ada-lupa", rule: "loss", tau0: 2 },
    faults: { drop: 0.4 },
  }),
  make("edits-that-keep-memory", {
    algorithm: { kind: "choco-sgd", ratio: 0.4 },
    edits: [
      { at: 7, set: { optimizer: { learningRate: 0.1 } } },
      { at: 7, set: { topology: { kind: "star", n: 8 } } },
      { at: 11, set: { faults: { drop: 0.2 }, network: { kind: "datacenter" } } },
      { at: 14, set: { optimizer: { batchSize: "full" } } },
    ],
  }),
  make("edits-of-everything", {
    optimizer: { learningRate: 0.05, batchSize: 4, momentum: 0.5 },
    edits: [
      { at: 0, set: { algorithm: { kind: "d2" } } },
      { at: 5, set: { topology: { kind: "path", n: 7 } }, keep: [0, 1, 2, 3, 4, 5, 7] },
      { at: 9, set: { topology: { kind: "ring", n: 11 }, algorithm: { kind: "gossip-aga", H0: 2, warmup: 3 } } },
      { at: 11, set: { optimizer: { momentum: 0 } } },
      { at: 13, set: { dataset: { kind: "logistic", d: 5, samplesPerNode: 12 } } },
      { at: 15, set: { algorithm: { kind: "local-sgd" } } },
    ],
  }),
];

/** Compared to float64 rounding. */
export const cases: readonly Case[] = [
  ...everyAlgorithm,
  ...everyShape,
  ...everyChannel,
  ...everySchedule,
  ...everyModel,
  ...others,
];
/** Run once more in float32. */
export const inSinglePrecision: readonly Case[] = cases.filter(({ name }) =>
  ["algorithm-gossip-pga", "algorithm-parallel-sgd", "algorithm-choco-sgd", "model-mlp-tanh", "faults"].includes(name),
);
