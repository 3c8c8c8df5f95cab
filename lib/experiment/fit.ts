import type { Algorithm } from "../algebra/algebra";
import { algorithms } from "../algorithms";
import { type Dataset, datasets, partitions } from "../data";
import { type ModelSpec, models } from "../models";
import { type Choice, Refusal } from "../registry";
import { applyFaults, type MixingMatrix, type Topology, topologies, weightings } from "../topology";
import type { Experiment } from "./experiment";
import { recent } from "./recent";

/** More numbers than this in all nodes' models together do not fit comfortably into a page. */
export const mostNumbers = 16_000_000;

/** The parts of an experiment, made. Pure functions of JSON, so recent ones are remembered; do not write into them. */
export const makeTopology = recent(16, (choice: Choice, seed: number): Topology => topologies.make(choice, { seed }));

/** One mixing matrix per phase, faults included. */
export const makeWeights = recent(
  16,
  (
    choice: Choice,
    topology: Choice,
    seed: number,
    broken: Pick<Experiment["faults"], "dead" | "cut">,
  ): readonly MixingMatrix[] => {
    const whole = applyFaults(makeTopology(topology, seed), broken);
    return whole.phases.map((graph) => weightings.make(choice, graph, whole));
  },
);

export const makeDataset = recent(4, (choice: Choice, seed: number, n: number): Dataset => datasets.make(choice, { seed, n }));

/** The owner of each sample. */
export const makePartition = recent(
  4,
  (choice: Choice, dataset: Choice, seed: number, n: number): Int32Array =>
    partitions.make(choice, { dataset: makeDataset(dataset, seed, n), n, seed }),
);

export const makeModel = recent(4, (choice: Choice, dataset: Choice, seed: number, n: number): ModelSpec => {
  const model = models.make(choice, makeDataset(dataset, seed, n), n);
  if (n * model.d > mostNumbers)
    throw new Refusal("model", `${model.d} parameters on each of ${n} nodes are too many. Allowed are ${mostNumbers} in all.`);
  return model;
});

export const makeAlgorithm = recent(16, (choice: Choice, topology: Choice, seed: number): Algorithm => {
  const made = makeTopology(topology, seed);
  return algorithms.make(choice, { n: made.n, topology: made });
});

/** Weights from a broken network's point of view. */
const broken = ({ dead, cut }: Experiment["faults"]) => ({ dead, cut });

/** Throws a {@link Refusal} when the weights do not fit the topology. */
export const fitWeights = (e: Pick<Experiment, "weights" | "topology" | "seed" | "faults">) =>
  makeWeights(e.weights, e.topology, e.seed, broken(e.faults));

/** Throws a {@link Refusal} when the partition does not fit the data. */
export const fitPartition = (e: Pick<Experiment, "partition" | "dataset" | "topology" | "seed">) =>
  makePartition(e.partition, e.dataset, e.seed, makeTopology(e.topology, e.seed).n);

export const fitModel = (e: Pick<Experiment, "model" | "dataset" | "topology" | "seed">) =>
  makeModel(e.model, e.dataset, e.seed, makeTopology(e.topology, e.seed).n);

/** Makes every part of the experiment as it stands at the start; the first part that does not fit the others refuses. */
export function requireFit(e: Omit<Experiment, "edits">): void {
  makeTopology(e.topology, e.seed);
  fitWeights(e);
  makeDataset(e.dataset, e.seed, makeTopology(e.topology, e.seed).n);
  fitPartition(e);
  fitModel(e);
  makeAlgorithm(e.algorithm, e.topology, e.seed);
}
