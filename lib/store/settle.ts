import { algorithms } from "../algorithms";
import { networks } from "../cost/networks";
import { datasets, partitions } from "../data";
import { applyEdit, parseExperiment } from "../experiment";
import type { Edit, Experiment } from "../experiment/experiment";
import { models } from "../models";
import { type Choice, Refusal } from "../registry";
import { defaultWeights, topologies, weightings } from "../topology";

/** The registry behind every field that holds a choice. */
export const registries = {
  topology: topologies,
  weights: weightings,
  dataset: datasets,
  partition: partitions,
  model: models,
  algorithm: algorithms,
  network: networks,
} as const;
export type ChoiceField = keyof typeof registries;

/** What a reader may change at once: whole choices, and the numbers beside them. */
export type Patch = Partial<Omit<Experiment, "version" | "edits">>;

/** Whether a run can take this change on its way; if not, it has to begin anew. */
export function canEdit(now: Experiment, edit: Edit): boolean {
  try {
    applyEdit(now, edit);
    return true;
  } catch {
    return false;
  }
}

/** The experiment as it stands after t iterations: every edit made up to then is in force. */
export function inForce(experiment: Experiment, t: number): Experiment {
  const due = experiment.edits.filter(({ at }) => at <= t);
  return { ...due.reduce((now, edit) => applyEdit(now, edit), experiment), edits: [] };
}

/** Another kind of the same thing, keeping the parameters that both have wherever the new kind accepts them. */
export function switchKind(field: ChoiceField, now: Choice, kind: string): Choice {
  const registry = registries[field];
  const parameters = registry.get(kind).parameters as Record<string, { parse(value: unknown, path: string): unknown }>;
  const next: Record<string, unknown> = { kind };
  for (const [name, parameter] of Object.entries(parameters)) {
    if (now[name] === undefined) continue;
    try {
      next[name] = parameter.parse(now[name], name);
    } catch {
      // Not meaningful here: its default will do.
    }
  }
  return registry.parse(next);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The changed experiment, made consistent: what no longer fits the change takes its default (a model that cannot learn
 * the new data, weights that do not suit the new graph). Returns it with the names of the fields that had to give way.
 * Throws a {@link Refusal} when the change itself is not valid.
 */
export function settle(now: Experiment, patch: Patch): { experiment: Experiment; gaveWay: string[] } {
  const raw: Record<string, unknown> = { ...now, ...patch };
  if (patch.topology && !patch.weights && same(now.weights, weightings.parse(defaultWeights(now.topology)))) delete raw.weights;
  if (patch.dataset && patch.dataset.kind !== now.dataset.kind && !patch.model) delete raw.model;
  const gaveWay: string[] = [];
  for (;;) {
    try {
      const experiment = parseExperiment(raw);
      if (raw.model === undefined && experiment.model.kind !== now.model.kind) gaveWay.push("model");
      return { experiment, gaveWay };
    } catch (problem) {
      const field = problem instanceof Refusal ? problem.field.split(".")[0]! : "";
      if (!field || field in patch || raw[field] === undefined) throw problem;
      delete raw[field];
      gaveWay.push(field);
    }
  }
}
