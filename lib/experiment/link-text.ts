import { quoted, Refusal } from "../registry";

/** Everything but `A-Za-z0-9._,:;!*()-` as percent codes, so that a value never holds a separator of the link. */
export const escaped = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[~']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(2C|3A|3B)/g, decodeURIComponent);

/** The text behind percent codes. Throws a {@link Refusal} where a code is cut off. */
export function unescaped(text: string, path: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    const why = "a percent sign has to be followed by two hexadecimal digits";
    throw new Refusal(path, `${quoted(text)} is cut off or mangled: ${why}.`);
  }
}

/** A number if the text is one; the text itself, for the judge to refuse, if not. */
export const readNumber = (text: string): number | string =>
  text.trim() === "" || Number.isNaN(Number(text)) ? text.slice(0, 60) : Number(text);

/** `a=1&b=2` as pairs. Throws a {@link Refusal} for a part without `=`, unless `forgiving`. */
export function parts(text: string, separator: string, forgiving = false): [string, string][] {
  return text
    .split(separator)
    .filter((part) => part !== "")
    .flatMap((part): [string, string][] => {
      const cut = part.indexOf("=");
      if (cut > 0) return [[part.slice(0, cut), part.slice(cut + 1)]];
      if (forgiving) return [];
      throw new Refusal("", `the link is cut off or mangled: ${quoted(part)} is not of the form name=value.`);
    });
}
