/** What a picture needs when it leaves the page. */
export interface SvgFile {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** For readers who do not see the picture. */
  readonly title: string;
  /** The rules that the picture's classes stand for. */
  readonly css?: string;
  /** Values of the custom properties (`--name`) that the markup or the rules use. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Left out: transparent. */
  readonly background?: string;
}

/**
 * A picture as a file of its own: `markup` is one `<svg>` element as the page drew it. Its size, name, rules and colours
 * are written into it, because the page's style sheet does not travel along. Throws when there is no `<svg>`.
 */
export function toSvgFile(markup: string, { width, height, title, css = "", variables = {}, background }: SvgFile): string {
  const opening = /<svg\b([^>]*)>/.exec(markup);
  if (!opening) throw new Error("The markup has no <svg> element.");
  const kept = opening[1].replace(/\s(?:xmlns(?::\w+)?|width|height|class|style|role|aria-[\w-]+)=(?:"[^"]*"|'[^']*')/g, "");
  const viewBox = /\sviewBox=/.test(kept) ? "" : ` viewBox="0 0 ${width} ${height}"`;
  const inside = markup.slice(opening.index + opening[0].length, markup.lastIndexOf("</svg>"));
  const parts = [
    `<title>${text(title)}</title>`,
    ...(css ? [`<style>${css.replace(/<\//g, "<\\/")}</style>`] : []),
    ...(background ? [`<rect width="100%" height="100%" fill="${text(background)}"/>`] : []),
    inside,
  ];
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"${viewBox}${kept} role="img">\n${parts.join("\n")}</svg>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withVariables(whole, variables)}`;
}

const text = (raw: string) => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** Puts the values of custom properties in their places: drawing programs and printers do not know `var()`. */
function withVariables(svg: string, variables: Readonly<Record<string, string>>): string {
  const reference = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?))?\)/g;
  let out = svg;
  for (let depth = 0; depth < 4 && out.includes("var("); depth++)
    out = out.replace(
      reference,
      (whole, name: string, fallback?: string) => variables[name]?.trim() ?? fallback?.trim() ?? whole,
    );
  return out;
}
