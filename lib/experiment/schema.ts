import { algorithms } from "../algorithms";
import { networks } from "../cost/networks";
import { datasets, partitions } from "../data";
import { models } from "../models";
import { integer, quoted, Refusal, suggestion } from "../registry";
import { topologies, weightings } from "../topology";
import { fieldDefaults, fields } from "./defaults";
import { advance } from "./edit";
import type { Edit, Experiment } from "./experiment";
import { noFaults, parseFaults } from "./faults";
import { makeTopology, requireFit } from "./fit";
import { defaultOptimizer, parseOptimizer } from "./optimizer";
import { isRecord, plain } from "./plain";
import { recent } from "./recent";
import { currentVersion, migrate } from "./versions";

const mostEdits = 1000;

/** The experiment's bare numbers, as parameters, so that their controls draw themselves. */
export const runParameters = {
  seed: integer({
    label: "Seed",
    help: "Every random thing derives from it: same seed, same run.",
    default: fieldDefaults.seed,
    min: 0,
    max: 2 ** 32 - 1,
  }),
  iterations: integer({
    label: "Iterations",
    help: "How long the experiment runs.",
    symbol: "T",
    default: fieldDefaults.iterations,
    min: 0,
    max: 10_000_000,
    scale: "log",
  }),
};

/**
 * The experiment that `raw` describes, every default filled in and every value judged, alone and against the others.
 * Throws a {@link Refusal} that names the field, and nothing else, whatever `raw` is. Parsing its own result changes
 * nothing.
 */
export const parseExperiment = (raw: unknown): Experiment => judge(plain(raw));

const judge = recent(8, (raw: unknown): Experiment => {
  if (!isRecord(raw))
    throw new Refusal("", `${quoted(raw)} is not an experiment. Write an object with any of: ${fields.join(", ")}.`);
  const given = migrate(raw);
  for (const name of Object.keys(given))
    if (!(fields as readonly string[]).includes(name))
      throw new Refusal(name, `there is no field of that name. ${suggestion(name, fields)}`);
  const or = (name: keyof Experiment, fallback: unknown) => (given[name] === undefined ? fallback : given[name]);

  const seed = runParameters.seed.parse(or("seed", fieldDefaults.seed), "seed");
  const iterations = runParameters.iterations.parse(or("iterations", fieldDefaults.iterations), "iterations");
  const topology = topologies.parse(or("topology", fieldDefaults.topology), "topology");
  const dataset = datasets.parse(or("dataset", fieldDefaults.dataset), "dataset");
  const start: Experiment = {
    version: currentVersion,
    seed,
    topology,
    weights: weightings.parse(or("weights", fieldDefaults.weights(topology)), "weights"),
    dataset,
    partition: partitions.parse(or("partition", fieldDefaults.partition(dataset)), "partition"),
    model: models.parse(or("model", fieldDefaults.model(dataset)), "model"),
    algorithm: algorithms.parse(or("algorithm", fieldDefaults.algorithm), "algorithm"),
    optimizer: parseOptimizer(or("optimizer", {}), defaultOptimizer),
    network: networks.parse(or("network", fieldDefaults.network), "network"),
    faults: parseFaults(or("faults", {}), noFaults, makeTopology(topology, seed)),
    iterations,
    edits: [],
  };
  requireFit(start);
  return { ...start, edits: parseEdits(or("edits", []), start) };
});

/** The edits in canonical form, by `at`; each judged by applying it to what the ones before it left. */
function parseEdits(raw: unknown, start: Experiment): readonly Edit[] {
  if (!Array.isArray(raw)) throw new Refusal("edits", `${quoted(raw)} is not a list of edits.`);
  if (raw.length > mostEdits) throw new Refusal("edits", `${raw.length} edits are too many. Allowed are at most ${mostEdits}.`);
  const inOrder = raw.map((edit, i) => ({ edit, i, at: isRecord(edit) && typeof edit.at === "number" ? edit.at : 0 }));
  inOrder.sort((a, b) => a.at - b.at);
  let present = start;
  return inOrder.map(({ edit: one, i }) => {
    try {
      const { experiment, edit } = advance(present, one);
      present = experiment;
      return edit;
    } catch (error) {
      throw error instanceof Refusal ? within(error, i, one) : error;
    }
  });
}

/** The refusal of an edit, with the place in the list where the reader can mend it. */
function within(refusal: Refusal, i: number, edit: unknown): Refusal {
  const { field } = refusal;
  const sentence = field ? refusal.message.slice(field.length + 2) : refusal.message;
  const place = `edits[${i}]`;
  const top = field.split(/[.[]/)[0];
  if (!isRecord(edit) || ["", "at", "set", "keep"].includes(top))
    return new Refusal(field ? `${place}.${field}` : place, sentence);
  const isSet = isRecord(edit.set) && edit.set[top] !== undefined;
  return isSet || !(fields as readonly string[]).includes(top)
    ? new Refusal(`${place}.${isSet ? "set." : ""}${field}`, sentence)
    : new Refusal(`${place}.set`, `after it, ${field}: ${sentence}`);
}
