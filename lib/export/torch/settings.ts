import { type ExchangeKind, exchanges } from "../../algebra/traffic";
import type { Samples } from "../../data/data";
import { optimumOf } from "../../engine/optimum";
import { makeSetting } from "../../engine/setting";
import { effectiveStages } from "../../engine/workspace";
import { applyEdit } from "../../experiment";
import type { Edit, Experiment } from "../../experiment/experiment";
import { isColumnStochastic, isRowStochastic } from "../../topology";
import type { Embedding } from "./embedding";
import { compressorTable, type IterationCode, iterationCode } from "./iteration";
import { type Price, prices } from "./prices";
import { python } from "./python";
import { rateExpression } from "./rate";

export type Setting = ReturnType<typeof makeSetting>;

/** What holds from the edit on, or from the start. */
export interface Phase {
  readonly setting: Setting;
  readonly edit: Edit | null;
  readonly iteration: IterationCode;
}

/** The experiment as it stands at the start and after each edit that takes effect. */
export function phasesOf(experiment: Experiment): readonly Phase[] {
  const phases: Phase[] = [];
  let setting = makeSetting(experiment);
  const add = (edit: Edit | null) => phases.push({ setting, edit, iteration: writeIteration(setting) });
  add(null);
  for (const edit of experiment.edits.filter((each) => each.at < experiment.iterations)) {
    setting = makeSetting(applyEdit(setting.experiment, edit));
    add(edit);
  }
  return phases;
}

const pushes = ({ matrices }: Setting): boolean => matrices.some((matrix) => !isRowStochastic(matrix));

function writeIteration(setting: Setting): IterationCode {
  return iterationCode(effectiveStages(setting), {
    d: setting.d,
    pricedSize: setting.cost.modelSize ?? setting.d,
    push: pushes(setting),
    weightDecay: setting.experiment.optimizer.weightDecay,
    hasDead: setting.alive !== null,
    fixedLinks: setting.matrices.length === 1,
  });
}

/** Whether the stages' memory still means the same after an edit. */
function carriesMemory(before: Phase, after: Phase): boolean {
  const shape = ({ setting }: Phase) =>
    JSON.stringify([setting.n, setting.d, setting.algorithm.stages, setting.experiment.optimizer.momentum > 0, pushes(setting)]);
  return !after.edit?.keep && shape(before) === shape(after);
}

/** The entry of SETTINGS for one phase. `suffix` names its functions. */
export function settingCode(phase: Phase, before: Phase | null, suffix: string, arrays: Embedding): string {
  const { setting, edit } = phase;
  const { n, shards, model, dataset, experiment, clusters } = setting;
  const { optimizer, faults } = experiment;
  const price = prices(setting);
  const array = (name: string, values: Float64Array | Int32Array) => arrays.expression(name, values);
  const samples = (name: string, { features, labels }: Samples) =>
    `(${array(`${name}_FEATURES`, features)}, ${array(`${name}_LABELS`, labels)})`;
  const heldOut = model.family === "network" && dataset.task !== "regression" && dataset.heldOut;
  const fields: [name: string, value: string][] = [
    ...(edit && before ? editFields(edit, before, phase) : []),
    ["n", `${n}`],
    ...(model.family === "network"
      ? ([
          ["features", array("FEATURES", shards.features)],
          ["labels", array("LABELS", shards.labels)],
          ["offsets", array("OFFSETS", shards.offsets)],
        ] satisfies [string, string][])
      : ([["values", array("VALUES", model.values)]] satisfies [string, string][])),
    ["held_out", heldOut ? samples("HELD_OUT", heldOut) : "None"],
    ["optimum", python(optimumOf(setting))],
    ["batch_size", optimizer.batchSize === "full" ? "None" : `${optimizer.batchSize}`],
    ["learning_rate", `lambda k: ${rateExpression(optimizer)}`],
    ["matrices", matricesCode(setting, arrays)],
    ["push", python(pushes(setting))],
    ["clusters", array("CLUSTERS", clusters)],
    ["dead", python(faults.dead)],
    ["drop", `${faults.drop}`],
    ["fresh_memory", `fresh_memory${suffix}`],
    ["iteration", `iteration${suffix}`],
    ["compressors", compressorTable(phase.iteration)],
    ["compute_seconds", `${price.compute}`],
    ["exchanges", pricesCode(price.exchanges, phase.iteration)],
  ];
  return `types.SimpleNamespace(\n${fields.map(([name, value]) => `    ${name}=${value},\n`).join("")})`;
}

function editFields(edit: Edit, before: Phase, after: Phase): [string, string][] {
  const continues = edit.keep ?? Array.from({ length: after.setting.n }, (_, j) => (j < before.setting.n ? j : -1));
  return [
    ["at", `${edit.at}`],
    ["carries_memory", python(carriesMemory(before, after))],
    ["continues", python(continues, 8)],
  ];
}

function matricesCode({ matrices }: Setting, arrays: Embedding): string {
  const lines = matrices.map((matrix) => {
    const parts = [
      arrays.expression("W_OFFSETS", matrix.offsets),
      arrays.expression("W_COLUMNS", matrix.columns),
      arrays.expression("W_WEIGHTS", matrix.weights),
      ...(isColumnStochastic(matrix) && !isRowStochastic(matrix) ? ['lost_stays_with="sender"'] : []),
    ];
    return `        Matrix(\n${parts.map((part) => `            ${part},\n`).join("")}        ),\n`;
  });
  return `[\n${lines.join("")}    ]`;
}

/** name → (reported as, bytes per bit, latency, seconds per bit); what is the same in every phase is written once. */
function pricesCode(list: Readonly<Record<ExchangeKind, Price>>, { exchanges: paid }: IterationCode): string {
  const once = (values: readonly number[]) => (values.every((value) => value === values[0]) ? values.slice(0, 1) : values);
  const rows = exchanges
    .filter((kind) => paid.has(kind))
    .map((kind) => {
      const { averaging, bytesPerBit, latency, secondsPerBit } = list[kind];
      return `        "${kind}": ("${averaging}", ${python(once(bytesPerBit))}, ${latency}, ${python(once(secondsPerBit))}),\n`;
    });
  return rows.length === 0 ? "{}" : `{\n${rows.join("")}    }`;
}
