import { Refusal } from "../registry";

const deepest = 20;

/** The dotted path of a member: `a.b`, `a[3]`. */
export const member = (path: string, key: string | number): string =>
  typeof key === "number" ? `${path}[${key}]` : path ? `${path}.${key}` : key;

/**
 * A clean copy of a JSON value: members that are undefined are dropped, −0 becomes 0. Throws a {@link Refusal} for
 * whatever JSON cannot hold (NaN, functions, cycles…) and for nesting deeper than any experiment needs, so that
 * everything after this may walk and print the value without care.
 */
export function plain(value: unknown, path = "", depth = 0): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Refusal(path, `${value} is not a finite number.`);
    return value === 0 ? 0 : value;
  }
  if (typeof value !== "object") throw new Refusal(path, `a ${typeof value} is not something that JSON can hold.`);
  if (depth >= deepest)
    throw new Refusal(path.slice(0, 60), `is nested more than ${deepest} levels deep; no experiment needs that.`);
  if (Array.isArray(value)) return Array.from(value, (item, i) => plain(item, member(path, i), depth + 1));
  const out: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) out[key] = plain(item, member(path, key), depth + 1);
  }
  return { ...out };
}

/** True for what is written with braces in JSON. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
