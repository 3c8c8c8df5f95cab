import { quoted, Refusal } from "../registry";

/** Rows of finite numbers, all of one length. Throws a sentence that names the row and column at fault. */
export function parseRows(value: unknown, path: string, most: { rows: number; columns: number }): readonly (readonly number[])[] {
  if (!Array.isArray(value)) throw new Refusal(path, `${quoted(value)} is not a list of rows of numbers.`);
  if (value.length === 0) throw new Refusal(path, "has no rows. Allowed is at least one.");
  if (value.length > most.rows) throw new Refusal(path, `${value.length} rows are too many. Allowed are at most ${most.rows}.`);
  const width = Array.isArray(value[0]) ? value[0].length : 1;
  if (width === 0) throw new Refusal(path, "row 0 is empty. Every row needs at least one number.");
  if (width > most.columns) throw new Refusal(path, `${width} columns are too many. Allowed are at most ${most.columns}.`);
  return value.map((given, row) => {
    if (!Array.isArray(given)) throw new Refusal(path, `row ${row} is ${quoted(given)}, which is not a list of numbers.`);
    if (given.length !== width)
      throw new Refusal(
        path,
        `row ${row} has length ${given.length}, but row 0 has length ${width}. All rows must be equally long.`,
      );
    return given.map((item, column) => finite(item, path, `row ${row}, column ${column}`));
  });
}

/** A list of finite numbers. Throws a sentence that names the row at fault. */
export function parseColumn(value: unknown, path: string, most: number): readonly number[] {
  if (!Array.isArray(value)) throw new Refusal(path, `${quoted(value)} is not a list of numbers.`);
  if (value.length > most) throw new Refusal(path, `${value.length} entries are too many. Allowed are at most ${most}.`);
  return value.map((item, row) => finite(item, path, `row ${row}`));
}

function finite(item: unknown, path: string, where: string): number {
  if (typeof item !== "number" || !Number.isFinite(item))
    throw new Refusal(path, `${where} holds ${quoted(item)}, which is not a finite number.`);
  return item + 0; // −0 becomes 0, which links can carry
}

/** Numbers as short text that reads back as exactly the same numbers: “0.5” is written “.5”. */
export const encodeColumn = (column: readonly number[]): string =>
  column.map((x) => String(x).replace(/^(-?)0\./, "$1.")).join(",");
export const encodeRows = (rows: readonly (readonly number[])[]): string => rows.map(encodeColumn).join(";");

/** What the text stands for; pieces that are no numbers stay text, for `parse` to name. */
export const decodeColumn = (text: string): unknown[] =>
  text === "" ? [] : text.split(",").map((piece) => (piece.trim() === "" || Number.isNaN(Number(piece)) ? piece : Number(piece)));
export const decodeRows = (text: string): unknown[][] => (text === "" ? [] : text.split(";").map(decodeColumn));
