/** A Markdown table; the first column is text, the others are numbers, and set to the right, unless they are told to be text. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  others: "numbers" | "text" = "numbers",
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = `|${head.map((_, column) => (column === 0 || others === "text" ? "---" : "---:")).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Three digits that count, thousands set apart: 145,000 · 12.3 · 0.31. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size >= 100) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 2);
    return (Math.round(value / unit) * unit).toLocaleString("en");
  }
  return size >= 10 ? value.toFixed(1) : size >= 0.095 ? value.toFixed(2) : size === 0 ? "0" : value.toPrecision(2);
}

export const times = (value: number): string => (Number.isFinite(value) ? `${figures(value)} ×` : "–");
export const kilobytes = (bytes: number): string => `${figures(bytes / 1024)} KB`;
