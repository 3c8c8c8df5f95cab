import { type Experiment, parseExperiment, toHash } from "@/lib/experiment";
import { defaultWeights } from "@/lib/topology";
import type { Field } from "./shelves";

type Raw = Partial<Record<keyof Experiment, unknown>>;

/** A little house: what a reader may have drawn. */
const house = {
  kind: "custom",
  n: 7,
  edges: [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2], [2, 4], [3, 4], [1, 5], [5, 6]],
  positions: [[0.2, 0.85], [0.8, 0.85], [0.8, 0.45], [0.2, 0.45], [0.5, 0.1], [0.94, 0.6], [0.94, 0.2]],
}; // biome-ignore format: one line a list

const rooms = { kind: "clusters", count: 4, size: 4 };
const averaging = { algorithm: { kind: "gossip-sgd" }, optimizer: { learningRate: 0, batchSize: "full" }, iterations: 200 };
const fullBatch = { learningRate: 0.1, batchSize: "full" };
/** The data that a model is made for. */
const dataFor: Readonly<Record<string, Raw>> = {
  linear: { dataset: { kind: "plane" } },
  logistic: { dataset: { kind: "logistic" }, optimizer: fullBatch },
  softmax: { dataset: { kind: "digits" } },
  consensus: { dataset: { kind: "values" }, ...averaging },
};

/** What an entry needs around it to be seen at work; everything else is the playground's default. */
function around(field: Field, id: string): Raw {
  if (field === "algorithm" && id === "hier-avg") return { topology: rooms };
  if (field === "algorithm" && id === "push-sum") return { topology: { kind: "static-exponential" } };
  if (field === "topology") return { topology: id === "custom" ? house : { kind: id }, algorithm: { kind: "gossip-sgd" } };
  if (field === "weights") {
    const topology = { kind: id === "topology" || id === "push" ? "static-exponential" : "grid" };
    return { topology, algorithm: { kind: id === "push" ? "push-sum" : "gossip-sgd" } };
  }
  if (field === "dataset" && id === "values") return averaging;
  if (field === "dataset" && (id === "logistic" || id === "quadratic")) return { optimizer: fullBatch };
  if (field === "partition" && id === "given") return { dataset: { kind: "logistic" }, optimizer: fullBatch };
  if (field === "model") return dataFor[id] ?? {};
  if (field === "schedule") return { optimizer: { schedule: { kind: id } } };
  return {};
}

/** An experiment in which one entry of a registry can be seen at work. */
export function exampleOf(field: Field, id: string): Experiment {
  const raw = around(field, id);
  return parseExperiment(field in raw || field === "schedule" ? raw : { ...raw, [field]: { kind: id } });
}

/** The weights that a topology gets when nobody chooses any, by id. */
export const weightsOf = (experiment: Experiment): string => defaultWeights(experiment.topology).kind;

/** Its link, without the leading `#`. */
export const linkOf = (experiment: Experiment): string => toHash(experiment).replace(/^#/, "");
