import { permutation, streamKey } from "../math/random";
import { type Choice, quoted, Refusal } from "../registry";
import { type Csv, numberIn } from "./csv";
import { maxClasses } from "./labels";

/** What the reader chose to make of a table. Columns are counted from 0. */
export interface TableOptions {
  readonly label: number;
  /** What the label means: a class, or a number to predict. */
  readonly means: "classes" | "measurement";
  readonly features: readonly number[];
  /** Every feature gets mean 0 and standard deviation 1 over the samples to train on. */
  readonly standardise: boolean;
  /** Rows with cells that cannot be read are left out; otherwise the first of them is refused. */
  readonly skipBad: boolean;
  /** Only so many classes are kept, the most frequent ones; 2…50. */
  readonly classLimit: number;
  /** Share of the samples that is held out to judge by, 0…0.5. */
  readonly heldOut: number;
  readonly seed: number;
}

/** A table made fit for training, and what became of it. */
export interface Made {
  /** For `Experiment.dataset`. */
  readonly dataset: Choice;
  readonly train: number;
  readonly test: number;
  /** Rows that were left out: unreadable, or of a class too many. */
  readonly left: number;
  /** Names of the classes in the order of their codes; empty for measurements. */
  readonly classes: readonly string[];
}

interface Sample {
  readonly features: number[];
  readonly label: string;
}
const MOST_ROWS = 100_000;
const missing = new Set(["", "na", "n/a", "nan", "null", "none", "?", "-"]);

/** Which column looks like the label, what it means, and which columns are numbers. */
export function guessOptions(csv: Csv): Pick<TableOptions, "label" | "means" | "features"> {
  const some = csv.rows.slice(0, 500);
  const numeric = Array.from({ length: csv.columns }, (_, column) => {
    const told = some.map((row) => row[column]).filter((cell) => !missing.has(cell.toLowerCase()));
    const numbers = told.filter((cell) => !Number.isNaN(numberIn(cell, csv.decimalComma)));
    return told.length > 0 && numbers.length >= 0.5 * told.length;
  });
  const named = (names: RegExp) => csv.header?.findIndex((name) => names.test(name)) ?? -1;
  const distinct = (column: number) => new Set(some.map((row) => row[column])).size;
  // Words that never repeat are names of samples.
  const words = numeric.findLastIndex((is, column) => !is && distinct(column) < some.length);
  const candidates = [named(/^(label|class|target|species|category|kind|outcome)$/i), words, named(/^y$/i), csv.columns - 1];
  const label = candidates.find((column) => column >= 0)!;
  const values = some.map((row) => row[label]);
  const whole = values.every((cell) => Number.isInteger(numberIn(cell, csv.decimalComma)));
  const few = distinct(label) <= Math.max(2, Math.min(20, some.length / 3));
  const means = !numeric[label] || (whole && few) ? "classes" : "measurement";
  return { label, means, features: numeric.flatMap((is, column) => (is && column !== label ? [column] : [])) };
}

const columnName = ({ header }: Csv, column: number) => (header?.[column] ? ` (${quoted(header[column])})` : "");

/** Turns a table into a data set. Throws a {@link Refusal} that names the row and column at fault. */
export function tableFrom(csv: Csv, options: TableOptions): Made {
  if (options.features.length === 0) throw new Refusal("", "Choose at least one column of numbers to learn from.");
  const readable = readRows(csv, options);
  const { samples, classes } =
    options.means === "classes" ? limited(readable, options.classLimit) : { samples: readable, classes: [] };
  const codes = new Map(classes.map((name, code) => [name, code]));
  const labelOf = ({ label }: Sample) => (classes.length > 0 ? codes.get(label)! : numberIn(label, csv.decimalComma));
  if (samples.length > MOST_ROWS)
    throw new Refusal("", `The table has ${samples.length} rows. Allowed are at most ${MOST_ROWS}.`);
  const held = heldOutRows(samples.map(labelOf), options);
  const train = samples.filter((_, row) => !held[row]);
  const test = samples.filter((_, row) => held[row]);
  const scale = options.standardise ? standardiser(train) : (x: number) => x;
  const table = (some: readonly Sample[]) => ({
    features: some.map(({ features }) => features.map(scale)),
    labels: some.map(labelOf),
  });
  const task = classes.length === 0 ? "regression" : classes.length === 2 ? "binary" : "multiclass";
  const dataset: Choice = { kind: "table", ...table(train), task, ...(test.length > 0 && { test: table(test) }) };
  return { dataset, train: train.length, test: test.length, left: csv.rows.length - samples.length, classes };
}

function readRows(csv: Csv, { features, label, means, skipBad }: TableOptions): Sample[] {
  const samples: Sample[] = [];
  const place = (row: number, column: number) =>
    `Row ${row + 1} (line ${csv.lines[row]}), column ${column + 1}${columnName(csv, column)}`;
  const bad = (row: number, column: number) => {
    const cell = csv.rows[row][column];
    const what = missing.has(cell.toLowerCase()) && cell === "" ? "is empty" : `holds ${quoted(cell)}, which is not a number`;
    return new Refusal("", `${place(row, column)} ${what}.`);
  };
  csv.rows.forEach((cells, row) => {
    const numbers = features.map((column) => numberIn(cells[column], csv.decimalComma));
    const at = numbers.findIndex((x) => !Number.isFinite(x));
    const wrong = at >= 0 ? features[at] : wrongLabel(cells[label], means, csv.decimalComma) ? label : -1;
    if (wrong < 0) samples.push({ features: numbers, label: cells[label] });
    else if (!skipBad) throw bad(row, wrong);
  });
  if (samples.length === 0) throw new Refusal("", "No row is left that can be read.");
  return samples;
}

const wrongLabel = (cell: string, means: TableOptions["means"], decimalComma: boolean) =>
  means === "classes" ? missing.has(cell.toLowerCase()) : !Number.isFinite(numberIn(cell, decimalComma));

/** The samples of the most frequent classes, and these classes' names in a natural order. */
function limited(samples: readonly Sample[], limit: number): { samples: readonly Sample[]; classes: readonly string[] } {
  const counts = new Map<string, number>();
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size < 2)
    throw new Refusal("", `All labels are ${quoted(samples[0].label)}. Telling apart needs at least two classes.`);
  const frequent = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, Math.min(limit, maxClasses));
  const classes = frequent.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return { samples: samples.filter(({ label }) => classes.includes(label)), classes };
}

/** Marks the held-out rows: of every class the same share, and never its last sample. */
function heldOutRows(labels: readonly number[], { means, heldOut, seed }: TableOptions): readonly boolean[] {
  const held = labels.map(() => false);
  const group = (row: number) => (means === "classes" ? labels[row] : 0);
  const sizes = new Map<number, number>();
  for (const row of labels.keys()) sizes.set(group(row), (sizes.get(group(row)) ?? 0) + 1);
  const room = new Map([...sizes].map(([key, size]) => [key, Math.min(size - 1, Math.round(size * heldOut))]));
  for (const row of permutation(streamKey(seed, "holdout"), labels.length)) {
    const left = room.get(group(row))!;
    if (left <= 0) continue;
    held[row] = true;
    room.set(group(row), left - 1);
  }
  return held;
}

/** To three decimals, which is finer than any picture and keeps links short. Constant columns become zero. */
function standardiser(train: readonly Sample[]): (x: number, column: number) => number {
  const columns = train[0].features.map((_, column) => {
    const mean = train.reduce((sum, { features }) => sum + features[column], 0) / train.length;
    const variance = train.reduce((sum, { features }) => sum + (features[column] - mean) ** 2, 0) / train.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  return (x, column) => {
    const { mean, deviation } = columns[column];
    return deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? Math.round(((x - mean) / deviation) * 1000) / 1000 + 0 : 0;
  };
}
