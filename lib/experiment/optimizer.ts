import { number, type Parameter, quoted, Refusal, structured, suggestion } from "../registry";
import type { Optimizer } from "./experiment";
import { isRecord, member } from "./plain";
import { schedules } from "./schedules";

const largestBatch = 4096;

/** The optimizer's own numbers, as parameters, so that their controls draw themselves. `schedule` is a registry. */
export const optimizerParameters = {
  learningRate: number({
    label: "Learning rate",
    help: "How far each step goes along the gradient. Zero is legal: averaging without learning.",
    symbol: "γ",
    default: 0.1,
    min: 0,
    max: 1e12,
    scale: "log",
  }),
  batchSize: structured<number | "full">({
    label: "Batch size",
    help: "Samples that each node draws, with replacement, for one gradient; “full” takes all it has.",
    symbol: "B",
    default: 16,
    parse(value, path) {
      const allowed = `Allowed is a whole number from 1 to ${largestBatch}, or "full".`;
      if (value === "full") return value;
      if (typeof value !== "number" || !Number.isInteger(value))
        throw new Refusal(path, `${quoted(value)} is not a batch size. ${allowed}`);
      if (value < 1 || value > largestBatch) throw new Refusal(path, `${value} is out of range. ${allowed}`);
      return value;
    },
    encode: String,
    decode: (text) => (text === "full" || text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text)),
  }),
  momentum: number({
    label: "Momentum",
    help: "u ← βu + g on every node, u in place of g.",
    symbol: "β",
    default: 0,
    min: 0,
    max: 0.999999,
  }),
  weightDecay: number({
    label: "Weight decay",
    help: "Adds λx to the gradient; not part of the reported loss.",
    symbol: "λ",
    default: 0,
    min: 0,
    max: 1000,
    scale: "log",
  }),
} satisfies Record<string, Parameter>;

const names = [...Object.keys(optimizerParameters), "schedule"];

/** The fields that `raw` names, judged; those it leaves out come from `base`. Throws a Refusal naming the field. */
export function parseOptimizer(raw: unknown, base: Partial<Optimizer>, path = "optimizer"): Optimizer {
  if (!isRecord(raw)) throw new Refusal(path, `${quoted(raw)} is not a set of fields. It has: ${names.join(", ")}.`);
  for (const name of Object.keys(raw))
    if (!names.includes(name))
      throw new Refusal(member(path, name), `there is no field of that name. ${suggestion(name, names)}`);
  const out: Record<string, unknown> = { ...base };
  for (const [name, parameter] of Object.entries(optimizerParameters))
    if (raw[name] !== undefined) out[name] = (parameter as Parameter).parse(raw[name], member(path, name));
  if (raw.schedule !== undefined) out.schedule = schedules.parse(raw.schedule, member(path, "schedule"));
  return out as unknown as Optimizer;
}

/** What holds when `optimizer`, or a field of it, is left out. */
export const defaultOptimizer: Optimizer = {
  learningRate: optimizerParameters.learningRate.default as number,
  batchSize: optimizerParameters.batchSize.default as number,
  momentum: optimizerParameters.momentum.default as number,
  weightDecay: optimizerParameters.weightDecay.default as number,
  schedule: schedules.parse({ kind: "constant" }),
};
