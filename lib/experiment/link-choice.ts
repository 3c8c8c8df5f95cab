import { type Choice, type Parameter, quoted, Refusal, type Registry } from "../registry";
import { escaped, parts, unescaped } from "./link-text";

/** A choice as a link writes it: the kind, and the text of each parameter that does not have its default. */
export interface Pieces {
  readonly kind: string;
  readonly texts: ReadonlyMap<string, string>;
}
// biome-ignore lint/suspicious/noExplicitAny: only the entries' parameters matter here, not what they make
type AnyRegistry = Registry<any, any>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Takes a judged choice apart. */
export function takeApart(registry: AnyRegistry, choice: Choice): Pieces {
  const parameters = Object.entries(registry.get(choice.kind).parameters as Record<string, Parameter>);
  const told = parameters.filter(([name, parameter]) => choice[name] !== undefined && !same(choice[name], parameter.default));
  return {
    kind: choice.kind,
    texts: new Map(told.map(([name, parameter]) => [name, escaped(parameter.encode(choice[name] as never))])),
  };
}

/** The raw choice; names that the registry does not know stay in it as text, for the registry to refuse with a suggestion. */
export function putTogether(registry: AnyRegistry, { kind, texts }: Pieces, path: string): unknown {
  const entry = registry.entries.find(({ id }) => id === kind);
  const known = (entry?.parameters ?? {}) as Record<string, Parameter>;
  const values = [...texts].map(([name, text]) => {
    const place = `${path}.${name.slice(0, 40)}`;
    const plain = unescaped(text, place);
    return [name, Object.hasOwn(known, name) ? decoded(known[name], plain, place) : plain];
  });
  return Object.fromEntries([...values, ["kind", kind]]);
}

function decoded(parameter: Parameter, text: string, path: string): unknown {
  try {
    return parameter.decode(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(path, `${quoted(text)} is cut off or mangled.`);
  }
}

const write = (kind: string, texts: Iterable<readonly [string, string]>) =>
  [kind, ...Array.from(texts, ([name, text]) => `${name}=${text}`)].join("~");

/**
 * `kind~name=text~…`; or, if that is shorter, `.~name=text~…`: as `before` but for these parameters, where a text
 * `(12,5)x` stands for the first 12 characters of the text before, x, and its last 5. So a link added to a drawn
 * network costs a few characters and not the whole drawing again.
 */
export function writeChoice(now: Pieces, before?: Pieces): string {
  const whole = write(now.kind, now.texts);
  if (!before || before.kind !== now.kind || [...before.texts.keys()].some((name) => !now.texts.has(name))) return whole;
  const changed = [...now.texts].filter(([name, text]) => before.texts.get(name) !== text);
  if (changed.some(([, text]) => text.startsWith("("))) return whole;
  const patched = write(
    ".",
    changed.map(([name, text]) => [name, patch(text, before.texts.get(name) ?? "")] as const),
  );
  return patched.length < whole.length ? patched : whole;
}

function patch(now: string, before: string): string {
  const most = Math.min(now.length, before.length);
  let head = 0;
  while (head < most && now[head] === before[head]) head++;
  let tail = 0;
  while (tail < most - head && now.at(-1 - tail) === before.at(-1 - tail)) tail++;
  const text = `(${head},${tail})${now.slice(head, now.length - tail)}`;
  return text.length < now.length ? text : now;
}

/** The inverse of {@link writeChoice}. Throws a {@link Refusal} for what cannot have been written by it. */
export function readChoice(text: string, path: string, before?: Pieces): Pieces {
  const cut = text.indexOf("~");
  const kind = unescaped(cut < 0 ? text : text.slice(0, cut), path);
  const told = cut < 0 ? [] : parts(text.slice(cut + 1), "~");
  const names = told.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined || names.includes("kind"))
    throw new Refusal(`${path}.${(twice ?? "kind").slice(0, 40)}`, "the link names this parameter twice.");
  if (kind !== ".") return { kind, texts: new Map(told) };
  if (!before) throw new Refusal(path, "the link says “as before”, but nothing was said before. A part of it is missing.");
  const texts = new Map(before.texts);
  for (const [name, change] of told) texts.set(name, unpatch(change, texts.get(name) ?? "", `${path}.${name.slice(0, 40)}`));
  return { kind: before.kind, texts };
}

function unpatch(change: string, before: string, path: string): string {
  if (!change.startsWith("(")) return change;
  const [, head, tail, middle] = /^\((\d+),(\d+)\)(.*)$/s.exec(change) ?? [];
  if (middle === undefined || Number(head) + Number(tail) > before.length)
    throw new Refusal(path, `${quoted(change)} does not fit what the link says before. A part of it is cut off or mangled.`);
  return before.slice(0, Number(head)) + middle + before.slice(before.length - Number(tail));
}
