import { quoted, Refusal } from "../registry";

export type Delimiter = "," | ";" | "\t";
/** A table as it was written: every cell is text without its quotes and outer spaces. */
export interface Csv {
  readonly delimiter: Delimiter;
  /** Numbers are written 1,5 instead of 1.5. */
  readonly decimalComma: boolean;
  /** Names of the columns as the first line gives them; null when the first line holds data. */
  readonly header: readonly string[] | null;
  readonly columns: number;
  readonly rows: readonly (readonly string[])[];
  /** The line of the file on which each row begins, from 1. */
  readonly lines: readonly number[];
}

const delimiters: readonly Delimiter[] = [",", ";", "\t"];
/** Characters looked at to find out how a table is written. */
const SAMPLE = 20_000;
const MOST_COLUMNS = 1025;

/**
 * Reads comma-, semicolon- or tab-separated text (RFC 4180: quotes around cells, doubled inside them, line breaks
 * allowed there; any line ending; a byte order mark is passed over; blank lines count for nothing). Throws a
 * {@link Refusal} that names the row and column at fault. Rows are counted from 1, the header not among them.
 */
export function parseCsv(raw: string): Csv {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  const delimiter = guessDelimiter(text);
  const { rows: all, lines } = split(text, delimiter);
  if (all.length === 0) throw new Refusal("", "The table is empty. Expected are rows of numbers with a label each.");
  const decimalComma = delimiter !== "," && usesDecimalComma(all);
  const header = namesIn(all, decimalComma) ? all[0] : null;
  const rows = header ? all.slice(1) : all;
  const kept = header ? lines.slice(1) : lines;
  const columns = all[0].length;
  if (columns < 2)
    throw new Refusal("", "The table has one column only. Needed are at least one column of numbers and one for the label.");
  if (columns > MOST_COLUMNS) throw new Refusal("", `The table has ${columns} columns. Allowed are at most ${MOST_COLUMNS}.`);
  if (rows.length === 0) throw new Refusal("", "The table has names of columns, but no rows below them.");
  const odd = rows.findIndex((row) => row.length !== columns);
  if (odd >= 0)
    throw new Refusal(
      "",
      `Row ${odd + 1} (line ${kept[odd]}) has ${rows[odd].length} cells, but ${header ? "the first line" : "row 1"} has ${columns}. All rows must be equally long.`,
    );
  return { delimiter, decimalComma, header, columns, rows, lines: kept };
}

/** The number in a cell; NaN when there is none. */
export function numberIn(cell: string, decimalComma: boolean): number {
  const plain = decimalComma ? cell.replace(",", ".") : cell;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** Counted outside quotes; the one that cuts most lines into the same number of cells, and into most cells, wins. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE);
  const whole = text.length > SAMPLE ? sample.slice(0, Math.max(sample.lastIndexOf("\n"), 1)) : sample;
  const score = (delimiter: Delimiter) => {
    const widths = looselySplit(whole, delimiter);
    const first = widths[0] ?? 1;
    return first < 2 ? 0 : widths.filter((width) => width === first).length / widths.length + Math.min(first, 100) / 1000;
  };
  return delimiters.reduce((best, next) => (score(next) > score(best) ? next : best));
}

/** Cells of each line, whatever is wrong with them. */
const looselySplit = (text: string, delimiter: Delimiter): number[] =>
  text
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(delimiter).length);

function split(text: string, delimiter: Delimiter): { rows: string[][]; lines: number[] } {
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let line = 1;
  let begins = 1;
  let at = 0;
  const endRow = () => {
    if (row.length > 1 || row[0] !== "") {
      rows.push(row);
      lines.push(begins);
    }
    row = [];
  };
  while (at <= text.length) {
    let cell: string;
    let next = at;
    while (text[next] === " ") next++;
    if (text[next] === '"') {
      const opened = line;
      let end = next + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw new Refusal("", `The quote that opens on line ${opened} (column ${row.length + 1}) is never closed.`);
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      cell = text.slice(next + 1, end).replace(/""/g, '"');
      line += cell.split(/\r\n|\n|\r/).length - 1;
      at = end + 1;
      while (text[at] === " ") at++;
      if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
        throw new Refusal("", `Line ${line}, column ${row.length + 1}: ${quoted(text[at])} comes after a closing quote.`);
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell.trim());
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    endRow();
    if (at >= text.length) break;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line++;
    begins = line;
  }
  return { rows, lines };
}

function usesDecimalComma(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.slice(0, 50).flat();
  return cells.some((cell) => /^[+-]?\d*,\d+$/.test(cell)) && !cells.some((cell) => /^[+-]?\d*\.\d+$/.test(cell));
}

/** The first line holds names when it holds no number and some column below it does; or, in a table of words, never. */
function namesIn([first, ...rest]: readonly (readonly string[])[], decimalComma: boolean): boolean {
  const isNumber = (cell: string | undefined) => cell !== undefined && !Number.isNaN(numberIn(cell, decimalComma));
  if (first.some(isNumber)) return false;
  if (rest.length === 0) return true;
  return rest.slice(0, 20).some((row) => row.some(isNumber));
}
