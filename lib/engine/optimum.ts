import { deal } from "../data";
import { makeDataset, makeModel, makePartition } from "../experiment/fit";
import { recent } from "../experiment/recent";
import { optimum } from "../models";
import type { Choice } from "../registry";
import type { Setting } from "./engine";

/** f* of a setting's problem; null where it is not known. */
export function optimumOf({ experiment, n }: Setting): number | null {
  return find(experiment.dataset, experiment.partition, experiment.model, experiment.seed, n);
}

/** The last few problems: f* is the same for every algorithm on the same data. */
const find = recent(4, (dataset: Choice, partition: Choice, model: Choice, seed: number, n: number): number | null => {
  const made = makeDataset(dataset, seed, n);
  const spec = makeModel(model, dataset, seed, n);
  return optimum(spec, deal(made, makePartition(partition, dataset, seed, n), n))?.value ?? null;
});
