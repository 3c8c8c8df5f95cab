import { algorithms } from "../algorithms";
import { networks } from "../cost/networks";
import { datasets, partitions } from "../data";
import { models } from "../models";
import { type Choice, quoted, Refusal, suggestion } from "../registry";
import { topologies, weightings } from "../topology";
import { fieldDefaults } from "./defaults";
import type { Edit, Experiment, Faults, Optimizer } from "./experiment";
import { noFaults } from "./faults";
import { type Pieces, putTogether, readChoice, takeApart, writeChoice } from "./link-choice";
import { decodeFaults, decodeKeep, encodeFaults, encodeKeep } from "./link-faults";
import { parts, readNumber } from "./link-text";
import { defaultOptimizer, optimizerParameters } from "./optimizer";
import { schedules } from "./schedules";
import { currentVersion } from "./versions";

/** What is a choice, in the order in which a link names it. `schedule` belongs to the optimizer. */
const choices = {
  algorithm: algorithms,
  topology: topologies,
  weights: weightings,
  dataset: datasets,
  partition: partitions,
  model: models,
  schedule: schedules,
  network: networks,
} as const;
type ChoiceKey = keyof typeof choices;
const choiceKeys = Object.keys(choices) as readonly ChoiceKey[];

/** The optimizer's numbers under short names. */
const rates = { rate: "learningRate", batch: "batchSize", momentum: "momentum", decay: "weightDecay" } as const;
const rateKeys = Object.keys(rates) as readonly (keyof typeof rates)[];

/** What a page adds to an experiment's address; not part of the experiment. */
const pageKeys = ["device", "show", "controls", "autoplay", "loop", "theme", "step", "lang", "speed", "height"] as const;
export type PageOption = (typeof pageKeys)[number];

const keys: readonly string[] = [...choiceKeys, ...rateKeys, "faults", "iterations", "seed", "edit", "v"];
const keysOfEdit: readonly string[] = [...choiceKeys.filter((key) => key !== "model"), ...rateKeys, "faults", "keep"];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a link may change: the same members in an experiment and in the `set` of an edit. */
type Changes = Partial<Record<keyof Experiment, unknown>>;
/** The choices that a link has named so far. */
type Said = Map<ChoiceKey, Pieces>;

/**
 * The experiment as the part of an address after `#`, readable and canonical:
 * `#algorithm=gossip-pga~H=32&topology=torus~rows=6&rate=0.1&edit=120/faults=dead:3`.
 *
 * A link has to mean the same for ever, yet be short. So it leaves out every field that equals what the field is when
 * left out, and inside a choice every parameter that equals its default; these defaults belong to the version of the
 * format. No `v` means version 1. Whoever changes a default raises the version, from then on writes `v`, and adds a
 * migration that puts the old default into older links and files (versions.ts). A bare address is the experiment of
 * all defaults, so there is one notion of default, not one for pages and one for files.
 *
 * `experiment` has to come from `parseExperiment`; then parsing `fromHash` of the result gives it back exactly.
 */
export function toHash(experiment: Experiment): string {
  const e = experiment;
  const said: Said = new Map();
  const out = writeChanges(withoutDefaults(e), said);
  if (e.iterations !== fieldDefaults.iterations) out.push(`iterations=${e.iterations}`);
  if (e.seed !== fieldDefaults.seed) out.push(`seed=${e.seed}`);
  if ((currentVersion as number) > 1) out.push(`v=${currentVersion}`);
  return `#${[...out, ...e.edits.map((edit) => writeEdit(edit, said))].join("&")}`;
}

function withoutDefaults(e: Experiment): Changes {
  const defaults = {
    algorithm: algorithms.parse(fieldDefaults.algorithm),
    topology: topologies.parse(fieldDefaults.topology),
    weights: weightings.parse(fieldDefaults.weights(e.topology)),
    dataset: datasets.parse(fieldDefaults.dataset),
    partition: partitions.parse(fieldDefaults.partition(e.dataset)),
    model: models.parse(fieldDefaults.model(e.dataset)),
    network: networks.parse(fieldDefaults.network),
  };
  const unlike = (whole: object, usual: object) =>
    Object.fromEntries(Object.entries(whole).filter(([name, value]) => !same(value, (usual as Changes)[name as never])));
  const named = Object.fromEntries(Object.keys(defaults).map((field) => [field, e[field as keyof Experiment]]));
  return { ...unlike(named, defaults), optimizer: unlike(e.optimizer, defaultOptimizer), faults: unlike(e.faults, noFaults) };
}

function writeChanges(changes: Changes, said: Said): string[] {
  const optimizer = (changes.optimizer ?? {}) as Partial<Optimizer>;
  const out: string[] = [];
  for (const key of choiceKeys) {
    const choice = (key === "schedule" ? optimizer.schedule : changes[key]) as Choice | undefined;
    if (choice === undefined) continue;
    const pieces = takeApart(choices[key], choice);
    out.push(`${key}=${writeChoice(pieces, said.get(key))}`);
    said.set(key, pieces);
  }
  for (const key of rateKeys) {
    const value = optimizer[rates[key]];
    if (value !== undefined) out.push(`${key}=${optimizerParameters[rates[key]].encode(value as never)}`);
  }
  const faults = (changes.faults ?? {}) as Partial<Faults>;
  if (Object.keys(faults).length > 0) out.push(`faults=${encodeFaults(faults)}`);
  return out;
}

const writeEdit = ({ at, set, keep }: Edit, said: Said): string =>
  `edit=${[at, ...writeChanges(set, said), ...(keep ? [`keep=${encodeKeep(keep)}`] : [])].join("/")}`;

/**
 * The raw experiment that an address describes, for `parseExperiment` to judge: everything after the first `#`, its
 * parts in any order. Options of the page are passed over. Throws a {@link Refusal}, and nothing else, for a link that
 * is cut off, mangled or names something unknown.
 */
export function fromHash(hash: string): unknown {
  const said: Said = new Map();
  const raw: Changes = { version: 1 };
  const edits: [number | string, string][] = [];
  for (const [key, text] of split(hash)) {
    if ((pageKeys as readonly string[]).includes(key)) continue;
    if (!keys.includes(key)) throw new Refusal(short(key), `a link has no part of that name. ${suggestion(key, keys)}`);
    if (key === "edit") edits.push(moment(text));
    else if (key === "v") raw.version = readNumber(text);
    else if (key === "iterations" || key === "seed") raw[key] = readNumber(text);
    else readChange(raw, key, text, said);
  }
  edits.sort(([a], [b]) => Number(a) - Number(b) || 0);
  return edits.length > 0 ? { ...raw, edits: edits.map(([at, text]) => readEdit(at, text, said)) } : raw;
}

/** What the address asks of the page itself: `theme`, `show`, `loop`… as text, for the page to judge. */
export function pageOptions(hash: string): Partial<Record<PageOption, string>> {
  const found = parts(after(hash), "&", true).filter(([key]) => (pageKeys as readonly string[]).includes(key));
  return Object.fromEntries(found) as Partial<Record<PageOption, string>>;
}

const after = (hash: string) => hash.slice(hash.indexOf("#") + 1);
const short = (key: string) => (key.length > 40 ? `${key.slice(0, 39)}…` : key);

/** A link's parts; only `edit` may come twice. */
function split(hash: string): [string, string][] {
  const found = parts(after(hash), "&");
  const once = found.map(([key]) => key).filter((key) => key !== "edit");
  const twice = once.find((key, i) => once.indexOf(key) !== i);
  if (twice !== undefined) throw new Refusal(short(twice), "the link names this part twice.");
  return found;
}

function moment(text: string): [number | string, string] {
  const cut = text.indexOf("/");
  return cut < 0 ? [readNumber(text), ""] : [readNumber(text.slice(0, cut)), text.slice(cut + 1)];
}

/** Puts what one part of the link says into `raw`. */
function readChange(raw: Changes, key: string, text: string, said: Said): void {
  const inOptimizer = (name: string, value: unknown) => {
    raw.optimizer = { ...(raw.optimizer as object | undefined), [name]: value };
  };
  if (key === "faults") raw.faults = decodeFaults(text);
  else if (Object.hasOwn(rates, key)) {
    const name = rates[key as keyof typeof rates];
    inOptimizer(name, optimizerParameters[name].decode(text));
  } else {
    const choiceKey = key as ChoiceKey;
    const pieces = readChoice(text, key, said.get(choiceKey));
    said.set(choiceKey, pieces);
    const choice = putTogether(choices[choiceKey], pieces, key);
    if (choiceKey === "schedule") inOptimizer("schedule", choice);
    else raw[choiceKey] = choice;
  }
}

function readEdit(at: number | string, text: string, said: Said): unknown {
  const set: Changes = {};
  let keep: { keep?: unknown } = {};
  for (const [key, value] of parts(text, "/")) {
    if (!keysOfEdit.includes(key))
      throw new Refusal(`edit.${short(key)}`, `the edit at ${quoted(at)} cannot say that. ${suggestion(key, keysOfEdit)}`);
    if (key === "keep") keep = { keep: decodeKeep(value) };
    else readChange(set, key, value, said);
  }
  return { at, set, ...keep };
}
