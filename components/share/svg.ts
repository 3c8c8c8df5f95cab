/** Small words for writing SVG by hand. */
export const escaped = (raw: string): string => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A number with at most two decimals. */
export const rounded = (x: number): string => String(Math.round(100 * x) / 100);

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** One element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value as string)}"`)
    .join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Fonts that exist where the picture goes; the page's own come first. */
export const sans = "Inter, 'Noto Sans SC', Helvetica, Arial, sans-serif";
export const mono = "'JetBrains Mono', Menlo, Consolas, monospace";

/** Collects what is drawn on a canvas as the data of a path. */
export class PathText {
  d = "";
  beginPath(): void {
    this.d = "";
  }
  moveTo(x: number, y: number): void {
    this.d += `M${rounded(x)} ${rounded(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.d += `${this.d === "" ? "M" : "L"}${rounded(x)} ${rounded(y)}`;
  }
  closePath(): void {
    this.d += "Z";
  }
  fill(): void {}
}
