import type { AnyEntry } from "./entry";
import type { Parameter } from "./parameter";
import { quoted, Refusal, suggestion } from "./refusal";

/** A choice as it stands in the experiment: a kind and that kind's parameters. */
export interface Choice {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

/** Everything of one sort that can be chosen, in menu order. */
export interface Registry<Given extends readonly unknown[], Made> {
  /** Singular, as the experiment's field is called: “algorithm”. */
  readonly field: string;
  readonly entries: readonly AnyEntry<Given, Made>[];
  readonly ids: readonly string[];
  /** Throws a {@link Refusal} with the nearest name. */
  get(id: string, path?: string): AnyEntry<Given, Made>;
  /** The choice with every default filled in and every value judged. */
  parse(value: unknown, path?: string): Choice;
  make(choice: Choice, ...given: Given): Made;
}

/** Collects entries under one field name. Ids must be unique. */
export function registry<Given extends readonly unknown[], Made>(
  field: string,
  entries: readonly AnyEntry<Given, Made>[],
): Registry<Given, Made> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  if (byId.size !== entries.length) throw new Error(`Two entries of the registry “${field}” share an id.`);
  const ids = entries.map((entry) => entry.id);
  const get = (id: string, path = field) => {
    const entry = byId.get(id);
    if (!entry) throw new Refusal(`${path}.kind`, `no ${field} is called ${quoted(id)}. ${suggestion(String(id), ids)}`);
    return entry;
  };
  return {
    field,
    entries,
    ids,
    get,
    parse(value, path = field) {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Refusal(path, `${quoted(value)} is not a choice. Write {"kind": …} with one of: ${ids.join(", ")}.`);
      const given = value as Record<string, unknown>;
      if (typeof given.kind !== "string") throw new Refusal(`${path}.kind`, `is missing. There are: ${ids.join(", ")}.`);
      const entry = get(given.kind, path);
      const parameters = entry.parameters as Record<string, Parameter>;
      const names = Object.keys(parameters);
      for (const name of Object.keys(given)) {
        if (name === "kind" || names.includes(name)) continue;
        const has = names.length === 0 ? `“${entry.id}” takes no parameters.` : suggestion(name, names);
        throw new Refusal(`${path}.${name}`, `“${entry.id}” has no parameter of that name. ${has}`);
      }
      const out: Record<string, unknown> = { kind: entry.id };
      for (const name of names) {
        const parameter = parameters[name] as Parameter;
        const raw = given[name] === undefined ? parameter.default : given[name];
        if (raw !== undefined) out[name] = parameter.parse(raw, `${path}.${name}`);
      }
      return out as Choice;
    },
    make: (choice, ...given) => get(choice.kind).make(choice as never, ...given),
  };
}
