import { algorithms } from "../algorithms";
import { networks } from "../cost/networks";
import { datasets, partitions } from "../data";
import { type Choice, integer, quoted, Refusal, suggestion } from "../registry";
import { topologies, weightings } from "../topology";
import { fieldDefaults, fields } from "./defaults";
import type { Edit, Editable, Experiment } from "./experiment";
import { carryFaults, noFaults, parseFaults } from "./faults";
import { fitModel, fitPartition, fitWeights, makeTopology, requireFit } from "./fit";
import { parseOptimizer } from "./optimizer";
import { isRecord, member, plain } from "./plain";

const choices = {
  topology: topologies,
  weights: weightings,
  dataset: datasets,
  partition: partitions,
  algorithm: algorithms,
  network: networks,
};
const editable: readonly string[] = [...Object.keys(choices), "optimizer", "faults"] satisfies readonly (Editable | string)[];

const parts: readonly string[] = ["at", "set", "keep"];
const lastIteration = 10_000_000;
const moment = integer({ label: "At", help: "Finished iterations.", min: 0, max: lastIteration });

type State = { -readonly [K in keyof Experiment]: Experiment[K] };

/**
 * The experiment that holds after `edit`, every value judged; its `edits` stay as they were. `optimizer` and `faults`
 * merge, choices replace. Nodes that vanish take their faults with them, and weights or a partition that no longer fit
 * fall back to their default unless the edit sets them. Throws a {@link Refusal} naming the field of the experiment.
 */
export const applyEdit = (experiment: Experiment, edit: Edit): Experiment => advance(experiment, edit).experiment;

/** As {@link applyEdit}, together with the edit in its canonical form. `raw` may be anything. */
export function advance(experiment: Experiment, raw: unknown): { experiment: Experiment; edit: Edit } {
  const { at, set, keep } = shape(plain(raw));
  const next: State = { ...experiment };
  const canonical: Partial<Record<Editable, unknown>> = {};
  for (const [name, registry] of Object.entries(choices) as [keyof typeof choices, (typeof choices)["network"]][]) {
    if (set[name] === undefined) continue;
    canonical[name] = next[name] = registry.parse(set[name], name);
  }
  const before = makeTopology(experiment.topology, experiment.seed);
  const after = makeTopology(next.topology, next.seed);
  const kept = keep === undefined ? undefined : parseKeep(keep, before.n, after.n);
  if (set.optimizer !== undefined) {
    next.optimizer = parseOptimizer(set.optimizer, experiment.optimizer);
    Object.assign(canonical, only("optimizer", next.optimizer, set.optimizer));
  }
  const renumber = (node: number) => (kept ? kept.indexOf(node) : node < after.n ? node : -1);
  const carried =
    after === before && !kept ? experiment.faults : parseFaults(carryFaults(experiment.faults, renumber), noFaults, after);
  next.faults = set.faults === undefined ? carried : parseFaults(set.faults, carried, after);
  if (set.faults !== undefined) Object.assign(canonical, only("faults", next.faults, set.faults));
  if (set.weights === undefined) next.weights = settle(next, "weights", fitWeights, fieldDefaults.weights(next.topology));
  if (set.partition === undefined)
    next.partition = settle(next, "partition", fitPartition, fieldDefaults.partition(next.dataset));
  requireFit(next);
  requireSameModel(experiment, next);
  return { experiment: next, edit: { at, set: canonical, ...(kept ? { keep: kept } : {}) } };
}

/** The value as it stands if it still fits, the default if not. */
function settle<Field extends "weights" | "partition">(
  e: Experiment,
  field: Field,
  judge: (e: Experiment) => unknown,
  otherwise: Choice,
): Choice {
  try {
    judge(e);
    return e[field];
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.field.split(".")[0] === field) return choices[field].parse(otherwise);
    throw refusal;
  }
}

/** The members of `whole` that the edit named, under `field`; nothing if it named none. */
function only(field: "optimizer" | "faults", whole: object, named: unknown): Partial<Record<Editable, unknown>> {
  const members = Object.entries(whole).filter(([name]) => isRecord(named) && named[name] !== undefined);
  return members.length > 0 ? { [field]: Object.fromEntries(members) } : {};
}

function shape(raw: unknown): { at: number; set: Record<string, unknown>; keep: unknown } {
  if (!isRecord(raw)) throw new Refusal("", `${quoted(raw)} is not an edit. Write {"at": …, "set": {…}}.`);
  for (const name of Object.keys(raw))
    if (!parts.includes(name)) throw new Refusal("", `an edit has no field “${name.slice(0, 60)}”. ${suggestion(name, parts)}`);
  if (raw.at === undefined)
    throw new Refusal("at", `is missing. It is the number of finished iterations, from 0 to ${lastIteration}.`);
  if (!isRecord(raw.set))
    throw new Refusal("set", `${quoted(raw.set)} is not a set of fields. It may have: ${editable.join(", ")}.`);
  for (const name of Object.keys(raw.set)) {
    if (editable.includes(name)) continue;
    if ((fields as readonly string[]).includes(name))
      throw new Refusal(name, `cannot change while the experiment runs. What can: ${editable.join(", ")}.`);
    throw new Refusal(name, `there is no field of that name. ${suggestion(name, editable)}`);
  }
  return { at: moment.parse(raw.at, "at"), set: raw.set, keep: raw.keep };
}

function parseKeep(raw: unknown, before: number, after: number): readonly number[] {
  if (!Array.isArray(raw)) throw new Refusal("keep", `${quoted(raw)} is not a list of old nodes.`);
  if (raw.length !== after)
    throw new Refusal("keep", `has ${raw.length} entries for ${after} nodes. Every new node needs exactly one.`);
  const old = integer({ label: "Old node", help: "", min: -1, max: before - 1 });
  return raw.map((node, i) => old.parse(node, member("keep", i)));
}

/** The models go on as they are, so whatever changes has to leave their shape alone. */
function requireSameModel(before: Experiment, after: Experiment): void {
  const [a, b] = [fitModel(before), fitModel(after)];
  const layers = (model: typeof a) => (model.family === "network" ? `${model.layers}:${model.loss}` : `${model.d}`);
  if (a.family === b.family && layers(a) === layers(b)) return;
  throw new Refusal(
    "dataset",
    `needs another model (${b.d} parameters) than the one being trained (${a.d}). Start a new run for that.`,
  );
}
