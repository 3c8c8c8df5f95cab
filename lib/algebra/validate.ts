import { quoted, Refusal, suggestion } from "../registry";
import { type Averaging, type Channel, type Compressor, exact, type Period, type Schedule, type Stage } from "./algebra";

const stageKinds = ["gradient", "momentum", "descend", "mix", "track", "correct", "slow-momentum"];
const averagings = ["none", "neighbors", "cluster", "global"];
const compressors = ["identity", "top-k", "gaussian-k", "qsgd", "sign", "two-means"];
const rules = ["linear-growth", "mean-loss-ratio", "batch-loss-ratio", "post"];
const longest = 16;

type Raw = Record<string, unknown>;

function object(value: unknown, path: string, names: readonly string[]): Raw {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal(path, `${quoted(value)} is not an object with ${names.join(", ")}.`);
  for (const name of Object.keys(value))
    if (!names.includes(name)) throw new Refusal(`${path}.${name}`, `is not known here. ${suggestion(name, names)}`);
  return value as Raw;
}
function word(value: unknown, path: string, words: readonly string[]): string {
  if (typeof value === "string" && words.includes(value)) return value;
  throw new Refusal(path, `${quoted(value)} is not a choice here. ${suggestion(String(value), words)}`);
}
function between(value: unknown, path: string, min: number, max: number, whole = false): number {
  if (typeof value === "number" && value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new Refusal(
    path,
    `${quoted(value)} is out of range. Allowed is a ${whole ? "whole number" : "number"} from ${min} to ${max}.`,
  );
}
const period = (value: unknown, path: string) => between(value, path, 1, 1e9, true);

function parsePeriod(value: unknown, path: string): Period {
  if (typeof value === "number") return period(value, path);
  const raw = object(value, path, ["rule", "start", "alpha", "exponent", "warmup", "after", "later"]);
  const rule = word(raw.rule, `${path}.rule`, rules);
  if (rule === "post")
    return { rule, after: between(raw.after, `${path}.after`, 0, 1e9, true), later: period(raw.later, `${path}.later`) };
  const start = period(raw.start, `${path}.start`);
  if (rule === "linear-growth") return { rule, start, alpha: between(raw.alpha, `${path}.alpha`, 0, 1000) };
  const exponent = between(raw.exponent, `${path}.exponent`, 0, 4);
  if (rule === "mean-loss-ratio") return { rule, start, exponent };
  return { rule: "batch-loss-ratio", start, exponent, warmup: between(raw.warmup, `${path}.warmup`, 0, 1e9, true) };
}

function parseSchedule(value: unknown, path: string, depth = 0): Schedule {
  if (depth > 4) throw new Refusal(path, "periods may nest at most four deep.");
  if (typeof value === "string") return word(value, path, averagings) as Averaging;
  const raw = object(value, path, ["every", "use", "otherwise"]);
  return {
    every: parsePeriod(raw.every, `${path}.every`),
    use: word(raw.use, `${path}.use`, averagings) as Averaging,
    otherwise: raw.otherwise === undefined ? "none" : parseSchedule(raw.otherwise, `${path}.otherwise`, depth + 1),
  };
}

function parseCompressor(value: unknown, path: string): Compressor {
  const raw = object(value, path, ["kind", "ratio", "levels"]);
  const kind = word(raw.kind, `${path}.kind`, compressors) as Compressor["kind"];
  if (kind === "top-k" || kind === "gaussian-k") return { kind, ratio: between(raw.ratio ?? 0.1, `${path}.ratio`, 1e-6, 1) };
  if (kind === "qsgd") return { kind, levels: between(raw.levels ?? 4, `${path}.levels`, 1, 65536, true) };
  return { kind };
}

function parseChannel(value: unknown, path: string): Channel {
  if (value === undefined) return exact;
  const raw = object(value, path, ["compressor", "memory", "base", "gamma"]);
  const compressor = raw.compressor === undefined ? exact.compressor : parseCompressor(raw.compressor, `${path}.compressor`);
  const memory = word(raw.memory ?? "none", `${path}.memory`, ["none", "residual", "replica"]) as Channel["memory"];
  const base = word(raw.base ?? (memory === "replica" ? "held" : "sent"), `${path}.base`, ["sent", "held"]) as Channel["base"];
  if (compressor.kind === "two-means" && memory === "replica")
    throw new Refusal(
      `${path}.memory`,
      "two means are painted on the receiver's own signs, so nobody can keep a replica of them. Allowed are “none” and “residual”.",
    );
  return { compressor, memory, base, gamma: between(raw.gamma ?? 1, `${path}.gamma`, 0.001, 1) };
}

function parseStage(value: unknown, path: string): Stage {
  const raw = object(value, path, ["kind", "beta", "what", "when", "through", "rule", "every", "alpha"]);
  const kind = word(raw.kind, `${path}.kind`, stageKinds) as Stage["kind"];
  switch (kind) {
    case "gradient":
    case "descend":
      return { kind };
    case "momentum":
      return { kind, beta: between(raw.beta ?? 0.9, `${path}.beta`, 0, 0.9999) };
    case "mix":
    case "track": {
      const when = parseSchedule(raw.when ?? "neighbors", `${path}.when`);
      const through = parseChannel(raw.through, `${path}.through`);
      if (kind === "track") return { kind, when, through };
      return { kind, what: word(raw.what ?? "model", `${path}.what`, ["model", "update"]) as "model" | "update", when, through };
    }
    case "correct":
      return { kind, rule: word(raw.rule ?? "d2", `${path}.rule`, ["d2", "extra"]) as "d2" | "extra" };
    case "slow-momentum":
      return {
        kind,
        every: period(raw.every ?? 8, `${path}.every`),
        alpha: between(raw.alpha ?? 1, `${path}.alpha`, 0, 10),
        beta: between(raw.beta ?? 0.5, `${path}.beta`, 0, 0.9999),
      };
  }
}

/**
 * Judges a hand-made list of stages. Throws a {@link Refusal} for a stage that uses what no stage before it made.
 * A list without `descend` is legal when it mixes models: that is averaging without learning.
 */
export function parseStages(value: unknown, path: string): readonly Stage[] {
  if (!Array.isArray(value))
    throw new Refusal(path, `${quoted(value)} is not a list of stages. Stages are: ${stageKinds.join(", ")}.`);
  if (value.length === 0) throw new Refusal(path, 'the list is empty. Start with {"kind": "gradient"}.');
  if (value.length > longest) throw new Refusal(path, `${value.length} stages are too many. Allowed are at most ${longest}.`);
  const stages = value.map((item, i) => parseStage(item, `${path}[${i}]`));
  let hasUpdate = false;
  let hasDescended = false;
  stages.forEach((stage, i) => {
    const at = `${path}[${i}]`;
    if (stage.kind === "gradient") {
      if (hasUpdate) throw new Refusal(at, "there is a second ‘gradient’. One iteration takes one gradient: remove this one.");
      hasUpdate = true;
    }
    const uses = stage.kind === "mix" ? stage.what === "update" : ["momentum", "descend", "track"].includes(stage.kind);
    if (uses && !hasUpdate) throw new Refusal(at, `‘${stage.kind}’ uses the update that ‘gradient’ makes: put ‘gradient’ first.`);
    if (stage.kind === "descend") hasDescended = true;
    if (stage.kind === "correct" && !hasDescended)
      throw new Refusal(at, "‘correct’ repairs a step that was taken: put it after ‘descend’.");
  });
  if (stages.filter((stage) => stage.kind === "correct").length > 1)
    throw new Refusal(path, "one ‘correct’ stage is enough; remove the others.");
  if (hasUpdate && !hasDescended) throw new Refusal(path, "‘gradient’ makes an update that no stage applies: add ‘descend’.");
  return stages;
}
