import type { Run, Setting } from "../engine/engine";
import { makeTopology } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { beta, matrixOfLiving, type Topology } from "../topology";
import type { Ready } from "./protocol";

const POINTS_PER_NODE = 240;

/** W_ji of each link i→j of one phase; 0 where a fault keeps it from being used. */
function linkWeights({ edges }: Topology["phases"][number], { matrices }: Setting, phase: number): Float32Array {
  const { offsets, columns, weights } = matrices[phase]!;
  return Float32Array.from(edges, ([i, j]) => {
    for (let at = offsets[j]!; at < offsets[j + 1]!; at++) if (columns[at] === i) return weights[at]!;
    return 0;
  });
}

/** Each node's own points as x, y, label triples, evenly thinned. */
function ownPoints({ shards, n }: Setting): Float32Array[] {
  return Array.from({ length: n }, (_, node) => {
    const [first, end] = [shards.offsets[node]!, shards.offsets[node + 1]!];
    const step = Math.max(1, Math.ceil((end - first) / POINTS_PER_NODE));
    const triples: number[] = [];
    for (let s = first; s < end; s += step) triples.push(shards.features[2 * s]!, shards.features[2 * s + 1]!, shards.labels[s]!);
    return Float32Array.from(triples);
  });
}

/** Samples of each node by class; binary labels −1 and 1 are classes 0 and 1. */
function classCounts({ dataset, shards, n }: Setting, classes: number): Int32Array[] {
  return Array.from({ length: n }, (_, node) => {
    const counts = new Int32Array(classes);
    for (let s = shards.offsets[node]!; s < shards.offsets[node + 1]!; s++)
      counts[dataset.task === "binary" ? (shards.labels[s]! > 0 ? 1 : 0) : shards.labels[s]!]++;
    return counts;
  });
}

/** What the page needs to know once per start or edit. */
export function ready(id: number, run: Run, experiment: Experiment, optimum: number | null, asked: string): Ready {
  const { setting, device } = run;
  const { dataset, model } = setting;
  const { topology: choice, seed, faults } = setting.experiment;
  // As the reader drew it: what is broken is drawn broken, not left out.
  const topology = makeTopology(choice, seed);
  const classes = dataset.task === "binary" ? 2 : dataset.task === "multiclass" ? (dataset.classes ?? 0) : 0;
  const planar = dataset.p === 2 && dataset.extent !== undefined && model.family === "network";
  const modelSize = Number(experiment.network.modelSize) || setting.d;
  return {
    type: "ready",
    run: id,
    experiment,
    t: run.t,
    n: setting.n,
    d: setting.d,
    device: device.label.endsWith(device.precision) ? device.label : `${device.label} · ${device.precision}`,
    deviceName: device.name,
    ...(run.measured.length > 0 ? { measured: run.measured } : {}),
    notice: asked === "auto" || asked === device.name ? undefined : `This experiment needs the ${device.name} device.`,
    directed: topology.directed,
    phases: topology.phases.map((graph, phase) => ({ edges: graph.edges, weights: linkWeights(graph, setting, phase) })),
    positions: topology.positions ?? null,
    clusters: setting.clusters,
    beta: beta(matrixOfLiving(setting.matrices[0]!, faults.dead)),
    task: model.family === "consensus" ? "values" : dataset.task,
    classes,
    points: planar ? ownPoints(setting) : null,
    extent: dataset.extent ?? 1,
    image: dataset.image ?? null,
    shares: classes > 0 ? classCounts(setting, classes) : null,
    optimum,
    messageBytes: 4 * modelSize,
  };
}
