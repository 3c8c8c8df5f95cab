/** Where a reproduction's lines go. */
export type Print = (line?: string) => void;

/** One claim of a paper, held against what was just measured. */
export interface Verdict {
  readonly claim: string;
  /** The numbers that decide, as a sentence. */
  readonly measured: string;
  readonly shows: boolean;
}

/** What every command is given. */
export interface Effort {
  /** How many seeds are averaged: 1…seeds. */
  readonly seeds: number;
  /** A few seconds, small problems: to see that it runs, not to believe the numbers. */
  readonly quick: boolean;
}

/** One founding paper at browser scale. */
export interface Reproduction {
  readonly id: string;
  /** Authors, title, venue. */
  readonly source: string;
  readonly defaultSeeds: number;
  /** Prints its tables as they are ready; the verdicts are computed from the same numbers. */
  run(effort: Effort, print: Print): Promise<Verdict[]>;
}

export type Cell = string | number;

/** Plain text columns under their headings: numbers to the right, words to the left. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, c) => Math.max(...texts.map((row) => row[c].length)));
  const toRight = headings.map((_, c) => rows.length > 0 && rows.every((row) => /^(?:[-−]?[\d.∞]|never)/.test(String(row[c]))));
  const line = (row: readonly string[]) =>
    row
      .map((text, c) => (toRight[c] ? text.padStart(widths[c]) : text.padEnd(widths[c])))
      .join("  ")
      .trimEnd();
  return [line(texts[0]), widths.map((width) => "-".repeat(width)).join("  "), ...texts.slice(1).map(line)].join("\n");
}

/** Three significant digits, in a form that lines up. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-2 || size >= 1e5)) return value.toExponential(2);
  return size >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

/** The three lines of a verdict. */
export const verdictLines = ({ claim, measured, shows }: Verdict): string =>
  [`Claim    ${claim}`, `Measured ${measured}`, `Verdict  ${shows ? "shown" : "does not show here"}`].join("\n");
