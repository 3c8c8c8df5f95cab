import type { Algorithm } from "../algorithms";
import { networks } from "../cost/networks";
import type { Senders } from "../cost/traffic";
import { deal } from "../data";
import type { Experiment } from "../experiment/experiment";
import { fitModel, fitPartition, fitWeights, makeAlgorithm, makeDataset, makeTopology } from "../experiment/fit";
import { applyFaults, type Graph, type MixingMatrix } from "../topology";
import type { Setting } from "./engine";

/** A setting with what only the engine needs. */
export interface FullSetting extends Setting {
  readonly algorithm: Algorithm;
  /** Null when everyone is alive. */
  readonly alive: Uint8Array | null;
  /** Group of each node in a global averaging: 0, or −1 for the dead. */
  readonly everyone: Int32Array;
  readonly senders: Senders;
  readonly cost: ReturnType<typeof networks.make>;
}

/** Makes everything an experiment names, as it stands before its edits. Pure; throws a Refusal for what does not fit. */
export function makeSetting(experiment: Experiment): FullSetting {
  const whole = makeTopology(experiment.topology, experiment.seed);
  const topology = applyFaults(whole, experiment.faults);
  const { n } = topology;
  const dataset = makeDataset(experiment.dataset, experiment.seed, n);
  const shards = deal(dataset, fitPartition(experiment), n);
  const model = fitModel(experiment);
  const algorithm = makeAlgorithm(experiment.algorithm, experiment.topology, experiment.seed);
  const plainMatrices = fitWeights(experiment);
  const matrices = algorithm.lazy ? plainMatrices.map(lazy) : plainMatrices;

  const { dead } = experiment.faults;
  const alive = dead.length === 0 ? null : Uint8Array.from({ length: n }, (_, i) => (dead.includes(i) ? 0 : 1));
  const everyone = Int32Array.from({ length: n }, (_, i) => (alive && !alive[i] ? -1 : 0));
  const clusters = clustersOf(n, algorithm.clusterSize, whole.clusters, alive);
  const sizes = clusterSizes(clusters);
  return {
    experiment,
    topology,
    matrices,
    dataset,
    shards,
    model,
    n,
    d: model.d,
    clusters,
    algorithm,
    alive,
    everyone,
    cost: networks.make(experiment.network),
    senders: {
      n: n - dead.length,
      outDegrees: topology.phases.map(outDegrees),
      clusterSizes: sizes,
      S: algorithm.clusterSize ?? Math.max(1, ...sizes),
      slowest: experiment.faults.stragglers.reduce(
        (most, [node, factor]) => (dead.includes(node) ? most : Math.max(most, factor)),
        1,
      ),
    },
  };
}

/** Consecutive blocks of S, or the clusters drawn on the topology, or everyone in one. −1 for the dead. */
function clustersOf(
  n: number,
  S: number | undefined,
  drawn: readonly number[] | undefined,
  alive: Uint8Array | null,
): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    if (alive && !alive[i]) return -1;
    if (S !== undefined) return Math.floor(i / S);
    return drawn?.[i] ?? 0;
  });
}

function clusterSizes(clusters: Int32Array): number[] {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) if (cluster >= 0) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return [...sizes.values()];
}

function outDegrees(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.n);
  for (const [i, j] of graph.edges) {
    degrees[i]++;
    if (!graph.directed) degrees[j]++;
  }
  return degrees;
}

/** (I + W)/2. */
function lazy(matrix: MixingMatrix): MixingMatrix {
  const weights = matrix.weights.map((weight) => weight / 2);
  for (let i = 0; i < matrix.n; i++)
    for (let e = matrix.offsets[i]; e < matrix.offsets[i + 1]; e++) if (matrix.columns[e] === i) weights[e] += 0.5;
  return { ...matrix, weights };
}
