import { quoted, Refusal, suggestion } from "./refusal";

/** What every parameter tells about itself: enough to draw its control, document it, validate it and put it in a link. */
export interface ParameterBase<T> {
  /** A few words for the control's label. */
  readonly label: string;
  /** One sentence for the tooltip and the reference page. */
  readonly help: string;
  /** The paper's letter, for formulas: “H”, “γ”, “K₂”. */
  readonly symbol?: string;
  readonly unit?: string;
  /** Undefined for an optional parameter that is simply absent when not given. */
  readonly default: T | undefined;
  /** Returns the valid value or throws a {@link Refusal} naming `path`. */
  parse(value: unknown, path: string): T;
  /** Compact text for a link; characters outside `A-Za-z0-9._,:;!*()-` are percent-encoded by the codec. */
  encode(value: T): string;
  /** The raw value that a link's text stands for; `parse` still judges it. */
  decode(text: string): unknown;
}
export interface NumberParameter extends ParameterBase<number> {
  readonly type: "number" | "integer";
  readonly min: number;
  readonly max: number;
  /** How a slider should move. */
  readonly scale: "linear" | "log";
}
export interface ChoiceParameter extends ParameterBase<string> {
  readonly type: "choice";
  readonly options: readonly string[];
}
export interface BooleanParameter extends ParameterBase<boolean> {
  readonly type: "boolean";
}
export interface IntegersParameter extends ParameterBase<readonly number[]> {
  readonly type: "integers";
  readonly min: number;
  readonly max: number;
  readonly maxLength: number;
}
/** Data that has no simple control: edges, tables, positions, stages. */
export interface StructuredParameter<T> extends ParameterBase<T> {
  readonly type: "structured";
}
// biome-ignore lint/suspicious/noExplicitAny: a structured parameter may hold anything its own `parse` accepts
export type Parameter = NumberParameter | ChoiceParameter | BooleanParameter | IntegersParameter | StructuredParameter<any>;
export type Parameters = Readonly<Record<string, Parameter>>;
export type Values<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends ParameterBase<infer T> ? T : never;
};

interface Told {
  label: string;
  help: string;
  symbol?: string;
  unit?: string;
}

function parseNumber(value: unknown, path: string, range: { type: string; min: number; max: number }): number {
  const kind = range.type === "integer" ? "a whole number" : "a number";
  const allowed = `${kind} from ${range.min} to ${range.max}`;
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new Refusal(path, `${quoted(value)} is not ${kind}. Allowed is ${allowed}.`);
  if (range.type === "integer" && !Number.isInteger(value))
    throw new Refusal(path, `${value} is not a whole number. Allowed is ${allowed}.`);
  if (value < range.min || value > range.max) {
    const near = value < range.min ? range.min : range.max;
    throw new Refusal(path, `${value} is out of range. Allowed is ${allowed}; the nearest is ${near}.`);
  }
  return value;
}

type NumberOptions = Told & { default?: number; min: number; max: number; scale?: "linear" | "log" };

function numeric(type: "number" | "integer", options: NumberOptions): NumberParameter {
  const { default: fallback, scale = "linear", ...rest } = options;
  return {
    ...rest,
    type,
    scale,
    default: fallback,
    parse: (value, path) => parseNumber(value, path, { type, min: options.min, max: options.max }),
    encode: String,
    decode: (text) => (text.trim() === "" ? text : Number.isNaN(Number(text)) ? text : Number(text)),
  };
}
/** A real number in [min, max]. */
export const number = (options: NumberOptions): NumberParameter => numeric("number", options);
/** A whole number in [min, max]. */
export const integer = (options: NumberOptions): NumberParameter => numeric("integer", options);

/** One of a few words. */
export function choice(options: Told & { default?: string; options: readonly string[] }): ChoiceParameter {
  return {
    ...options,
    type: "choice",
    default: options.default,
    parse(value, path) {
      if (typeof value === "string" && options.options.includes(value)) return value;
      throw new Refusal(path, `${quoted(value)} is not a choice here. ${suggestion(String(value), options.options)}`);
    },
    encode: (value) => value,
    decode: (text) => text,
  };
}

/** Yes or no. */
export function boolean(options: Told & { default?: boolean }): BooleanParameter {
  return {
    ...options,
    type: "boolean",
    default: options.default,
    parse(value, path) {
      if (typeof value === "boolean") return value;
      throw new Refusal(path, `${quoted(value)} is neither true nor false.`);
    },
    encode: String,
    decode: (text) => (text === "true" ? true : text === "false" ? false : text),
  };
}

/** A short list of whole numbers, such as the widths of hidden layers. */
export function integers(
  options: Told & { default?: readonly number[]; min: number; max: number; maxLength: number },
): IntegersParameter {
  return {
    ...options,
    type: "integers",
    default: options.default,
    parse(value, path) {
      if (!Array.isArray(value)) throw new Refusal(path, `${quoted(value)} is not a list of whole numbers.`);
      if (value.length > options.maxLength)
        throw new Refusal(path, `${value.length} entries are too many. Allowed are at most ${options.maxLength}.`);
      return value.map((item, i) => parseNumber(item, `${path}[${i}]`, { type: "integer", min: options.min, max: options.max }));
    },
    encode: (value) => value.join(","),
    decode: (text) =>
      text === "" ? [] : text.split(",").map((item) => (item.trim() === "" || Number.isNaN(Number(item)) ? item : Number(item))),
  };
}

/** Data with its own judge and, if plain JSON is too long for a link, its own compact text. */
export function structured<T>(
  options: Told & {
    default?: T;
    parse(value: unknown, path: string): T;
    encode?(value: T): string;
    decode?(text: string): unknown;
  },
): StructuredParameter<T> {
  return {
    ...options,
    type: "structured",
    default: options.default,
    encode: options.encode ?? ((value) => JSON.stringify(value)),
    decode:
      options.decode ??
      ((text) => {
        try {
          return JSON.parse(text);
        } catch {
          return text;
        }
      }),
  };
}
