const widest = 116;

/** A JSON value as a Python literal, on one line where it is short. `indent` is where its first line stands. */
export function python(value: unknown, indent = 0): string {
  const line = inline(value);
  if (indent + line.length <= widest || typeof value !== "object" || value === null) return line;
  const inside = " ".repeat(indent + 4);
  const close = " ".repeat(indent);
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object")) return `[\n${filled(value.map(inline), inside)}\n${close}]`;
    return `[\n${value.map((item) => `${inside}${python(item, indent + 4)},\n`).join("")}${close}]`;
  }
  const members = Object.entries(value).map(([name, item]) => `${inside}${inline(name)}: ${python(item, indent + 4)},\n`);
  return `{\n${members.join("")}${close}}`;
}

function inline(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return pythonNumber(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([name, item]) => `${inline(name)}: ${inline(item)}`)
    .join(", ")}}`;
}

function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return "math.nan";
  if (!Number.isFinite(value)) return value > 0 ? "math.inf" : "-math.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

/** Items separated by commas, in as few lines as fit. */
function filled(items: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const item of items) {
    if (line.length + item.length > widest && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${item}, `;
  }
  lines.push(line.trimEnd());
  return lines.join("\n");
}

/** Indents every line that is not empty. */
export const indented = (code: string, by = 4): string => code.replace(/^(?=.)/gm, " ".repeat(by));
