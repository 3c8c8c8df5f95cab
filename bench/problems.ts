import { compile } from "../lib/engine";
import { parseExperiment } from "../lib/experiment";
import { normal, streamKey } from "../lib/math/random";
import type { NetworkModel } from "../lib/models/model";

/** One experiment as bare numbers, for programs that know nothing of this one. */
export interface Plain {
  readonly n: number;
  readonly seed: number;
  readonly layers: readonly number[];
  readonly bias: boolean;
  readonly loss: NetworkModel["loss"];
  /** Row-major, sorted by node; node i owns rows offsets[i] … offsets[i+1]−1. */
  readonly features: readonly number[];
  readonly labels: readonly number[];
  readonly offsets: readonly number[];
  /** n×d, where the run starts. */
  readonly start: readonly number[];
  /** W in compressed sparse rows. */
  readonly matrix: {
    readonly offsets: readonly number[];
    readonly columns: readonly number[];
    readonly weights: readonly number[];
  };
  /** Every how many iterations everyone is averaged in place of gossip; 0: never. */
  readonly H: number;
  readonly learningRate: number;
  readonly batchSize: number;
}
/** A raw experiment: a plain JSON object for `parseExperiment`. */
export type Raw = Readonly<Record<string, unknown>>;

export interface Problem {
  readonly id: string;
  readonly name: string;
  readonly sizes: readonly number[];
  experiment(n: number): Raw;
}

const grid = [4, 16, 64, 256, 1024];
const ring = (n: number) => ({ kind: "ring", n });
const gossip = { kind: "gossip-sgd" };
/** At least 64 samples a node as far as a drawn set goes; never fewer than the default. */
const circle = (n: number) => ({ kind: "circle", samples: Math.min(20_000, Math.max(1000, 64 * n)) });

/** Ten classes around ten centres in 64 dimensions, 20 samples a node, three decimals each. */
function tenClasses(n: number): Raw {
  const count = 20 * n;
  const key = streamKey(1, "data");
  const at = (row: number, c: number) =>
    0.5 * normal(streamKey(1, "data", 1), (row % 10) * 64 + c) + 0.3 * normal(key, row * 64 + c);
  const features = Array.from({ length: count }, (_, row) =>
    Array.from({ length: 64 }, (_, c) => Math.round(1000 * at(row, c)) / 1000),
  );
  return { kind: "table", features, labels: Array.from({ length: count }, (_, row) => row % 10), task: "multiclass" };
}

/** The experiment that the page opens with, at n nodes. */
export const defaultAt = (n: number): Raw => ({
  topology: ring(n),
  dataset: circle(n),
  algorithm: { kind: "gossip-pga", H: 16 },
});

export const problems: readonly Problem[] = [
  {
    id: "default",
    name: "Default experiment: Gossip-PGA (H = 16), MLP 2→8→4→1, batch 16",
    sizes: [16, 64],
    experiment: defaultAt,
  },
  {
    id: "mlp",
    name: "Gossip SGD, MLP 2→8→4→1, batch 16",
    sizes: grid,
    experiment: (n) => ({ topology: ring(n), dataset: circle(n), partition: { kind: "iid" }, algorithm: gossip }),
  },
  {
    id: "logistic",
    name: "Gossip SGD, logistic regression d = 10, batch 32",
    sizes: grid,
    experiment: (n) => ({
      topology: ring(n),
      dataset: { kind: "logistic", d: 10, samplesPerNode: 50 },
      algorithm: gossip,
      optimizer: { learningRate: 0.02, batchSize: 32 },
    }),
  },
  {
    id: "softmax",
    name: "Gossip SGD, softmax network 64→32→10, batch 32",
    sizes: grid,
    experiment: (n) => ({
      topology: ring(n),
      dataset: tenClasses(n),
      partition: { kind: "iid" },
      model: { kind: "mlp", hidden: [32] },
      algorithm: gossip,
      optimizer: { learningRate: 0.02, batchSize: 32 },
    }),
  },
  {
    id: "papers",
    name: "Gossip-PGA (H = 16), logistic regression d = 10, batch 1",
    sizes: [20],
    experiment: (n) => ({
      topology: ring(n),
      dataset: { kind: "logistic", d: 10, samplesPerNode: 200 },
      algorithm: { kind: "gossip-pga", H: 16 },
      optimizer: { learningRate: 0.02, batchSize: 1 },
    }),
  },
];

/** The numbers of an experiment on a ring, as it starts. */
export async function plainOf(raw: Raw): Promise<Plain> {
  const experiment = parseExperiment(raw);
  const run = await compile(experiment, "reference");
  const { n, shards, matrices, model } = run.setting;
  const { layers, bias, loss } = model as NetworkModel;
  const [{ offsets, columns, weights }] = matrices;
  const plain: Plain = {
    n,
    seed: experiment.seed,
    layers,
    bias,
    loss,
    features: [...shards.features],
    labels: [...shards.labels],
    offsets: [...shards.offsets],
    start: [...(await run.parameters())],
    matrix: { offsets: [...offsets], columns: [...columns], weights: [...weights] },
    H: Number(experiment.algorithm.H ?? 0),
    learningRate: experiment.optimizer.learningRate,
    batchSize: experiment.optimizer.batchSize as number,
  };
  run.dispose();
  return plain;
}
