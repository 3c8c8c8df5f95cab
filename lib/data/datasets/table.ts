import { choice, type Entry, Refusal, structured } from "../../registry";
import type { Dataset, Samples, Task } from "../data";
import { inferTask, readLabels } from "../labels";
import { decodeColumn, decodeRows, encodeColumn, encodeRows, parseColumn, parseRows } from "../rows";

const most = { rows: 100_000, columns: 1024 };
type Table = { readonly features: readonly (readonly number[])[]; readonly labels: readonly number[] };

/** What the menu starts with, ready to be painted over: a grid of 8×8 points, those near the origin labelled +1. */
const grid = Array.from({ length: 64 }, (_, i) => [(i % 8) - 3.5, Math.floor(i / 8) - 3.5]);
const disc = grid.map(([x, y]) => (Math.hypot(x, y) < 2.9 ? 1 : -1));

const parameters = {
  features: structured<readonly (readonly number[])[]>({
    label: "Features",
    help: "One row of numbers per sample, all equally long.",
    default: grid,
    parse: (value, path) => parseRows(value, path, most),
    encode: encodeRows,
    decode: decodeRows,
  }),
  labels: structured<readonly number[]>({
    label: "Labels",
    help: "One number per sample: a measurement, a sign ±1, or a class 0…C−1.",
    default: disc,
    parse: (value, path) => parseColumn(value, path, most.rows),
    encode: encodeColumn,
    decode: decodeColumn,
  }),
  nodes: structured<readonly number[] | undefined>({
    label: "Owners",
    help: "The node that owns each sample. Absent: the partition deals the samples.",
    parse: parseNodes,
    encode: (nodes) => encodeColumn(nodes ?? []),
    decode: decodeColumn,
  }),
  task: choice({
    label: "Task",
    help: "What the labels mean. Absent: ±1 or 0/1 are two classes, whole numbers 0…C−1 that repeat are classes, all else is regression.",
    options: ["regression", "binary", "multiclass"],
  }),
  test: structured<Table | undefined>({
    label: "Held-out samples",
    help: "Samples to judge accuracy on, which no node trains on.",
    parse: parseTest,
    encode: (test) => (test ? `${encodeRows(test.features)}!${encodeColumn(test.labels)}` : ""),
    decode(text) {
      const [features, labels] = text.split("!");
      return { features: decodeRows(features), labels: decodeColumn(labels ?? "") };
    },
  }),
};

/** The reader's own samples; what a CSV import becomes. */
export const table: Entry<typeof parameters, [{ seed: number; n: number }], Dataset> = {
  id: "table",
  name: "Your own table",
  summary: "Rows of features with a label each, and optionally the node that owns each row.",
  parameters,
  make({ features, labels, nodes, task: told, test }, { n }) {
    sameLength(features.length, labels.length, "dataset.labels", "labels");
    const task = (told ?? inferTask(labels)) as Task;
    const samples = read(features, labels, task, "dataset.labels");
    const p = features[0].length;
    if (test && test.features[0].length !== p)
      throw new Refusal(
        "dataset.test.features",
        `its rows have length ${test.features[0].length}, but those to train on have length ${p}.`,
      );
    const classes = samples.labels.reduce((most, y) => Math.max(most, y + 1), 0);
    const reach = samples.features.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    return {
      ...samples,
      task,
      ...(task === "multiclass" && { classes }),
      ...(nodes && { owners: owners(nodes, labels.length, n) }),
      ...(test && { heldOut: heldOut(test, task, classes) }),
      ...(p === 2 && { extent: reach > 0 ? 1.1 * reach : 1 }),
    };
  },
};

function parseNodes(value: unknown, path: string): readonly number[] {
  const nodes = parseColumn(value, path, most.rows);
  const row = nodes.findIndex((node) => !Number.isInteger(node) || node < 0);
  if (row >= 0) throw new Refusal(path, `row ${row} belongs to node ${nodes[row]}. Nodes are whole numbers from 0.`);
  return nodes;
}

function parseTest(value: unknown, path: string): Table {
  const { features, labels } = (value ?? {}) as Record<string, unknown>;
  const test = {
    features: parseRows(features, `${path}.features`, most),
    labels: parseColumn(labels, `${path}.labels`, most.rows),
  };
  sameLength(test.features.length, test.labels.length, `${path}.labels`, "labels");
  return test;
}

function sameLength(rows: number, given: number, path: string, what: string): void {
  if (rows !== given)
    throw new Refusal(path, `there are ${given} ${what} for ${rows} rows of features. Every row needs exactly one.`);
}

function read(features: Table["features"], labels: readonly number[], task: Task, path: string): Samples {
  return {
    count: labels.length,
    p: features[0].length,
    features: Float64Array.from(features.flat()),
    labels: readLabels(labels, task, path),
  };
}

function heldOut(test: Table, task: Task, classes: number): Samples {
  const samples = read(test.features, test.labels, task, "dataset.test.labels");
  const row = task === "multiclass" ? samples.labels.findIndex((y) => y >= classes) : -1;
  if (row >= 0)
    throw new Refusal(
      "dataset.test.labels",
      `row ${row} has the class ${samples.labels[row]}, but the classes to train on are 0…${classes - 1}.`,
    );
  return samples;
}

function owners(nodes: readonly number[], rows: number, n: number): Int32Array {
  sameLength(rows, nodes.length, "dataset.nodes", "owners");
  const row = nodes.findIndex((node) => node >= n);
  if (row >= 0)
    throw new Refusal("dataset.nodes", `row ${row} belongs to node ${nodes[row]}, but there are only ${n} nodes (0…${n - 1}).`);
  return Int32Array.from(nodes);
}
