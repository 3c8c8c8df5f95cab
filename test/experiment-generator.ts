import { algorithms } from "../lib/algorithms";
import { networks } from "../lib/cost/networks";
import { datasets, partitions } from "../lib/data";
import { parseExperiment, schedules } from "../lib/experiment";
import { draw, streamKey, uniform } from "../lib/math/random";
import { models } from "../lib/models";
import { type Choice, type Parameter, Refusal, type Registry } from "../lib/registry";
import { topologies, weightings } from "../lib/topology";

/** A run of draws that depends on nothing but its number. */
export class Draws {
  private slot = 0;
  private readonly key: number;
  constructor(number: number) {
    this.key = streamKey(number, "layout");
  }
  unit = (): number => uniform(this.key, this.slot++);
  chance = (p: number): boolean => this.unit() < p;
  whole = (min: number, max: number): number => min + Math.floor(this.unit() * (max - min + 1));
  pick = <T>(items: readonly T[]): T => items[this.whole(0, items.length - 1)];
  seed = (): number => draw(this.key, this.slot++);
  list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  /** Few digits or many, of either sign. */
  real = (): number => {
    const x = (this.unit() - 0.5) * 10 ** this.whole(-8, 8);
    return this.chance(0.5) ? Number(x.toPrecision(2)) : x;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the generator only looks at parameters
type AnyRegistry = Registry<any, any>;

/** Sizes that keep making a thousand experiments quick. */
const small: Record<string, number> = {
  n: 24,
  rows: 4,
  cols: 4,
  count: 4,
  size: 4,
  samples: 120,
  d: 6,
  samplesPerNode: 5,
  hidden: 6,
  levels: 64,
};

function structuredValue(r: Draws, name: string, n: number): unknown {
  const rows = (count: number, width: number) => r.list(count, () => r.list(width, r.real));
  switch (name) {
    case "edges":
      return r.list(r.whole(0, 3 * n), () => [r.whole(0, n - 1), r.whole(0, n - 1)]).filter(([i, j]) => i !== j);
    case "positions":
      return r.list(n, () => [r.unit(), r.unit()]);
    case "clusters":
      return r.list(n, () => r.whole(0, 3));
    case "values":
      return rows(n, r.whole(1, 3));
    case "features":
      return rows(12, 2);
    case "labels":
      return r.chance(0.5) ? r.list(12, () => r.pick([-1, 1])) : r.list(12, (i) => i % 3);
    case "nodes":
      return r.list(12, () => r.whole(0, n - 1));
    case "test":
      return { features: rows(3, 2), labels: r.list(3, () => r.pick([-1, 1])) };
    case "stages":
      return [
        { kind: "gradient" },
        { kind: "descend" },
        { kind: "mix", what: "model", when: { every: r.whole(1, 99), use: "global", otherwise: "neighbors" } },
      ];
    default:
      return undefined;
  }
}

function value(r: Draws, name: string, parameter: Parameter, n: number): unknown {
  switch (parameter.type) {
    case "number":
    case "integer": {
      const max = Math.min(parameter.max, small[name] ?? parameter.max);
      const [low, high] = [Math.max(parameter.min, 1e-9), Math.max(max, 1e-9)];
      const x = parameter.scale === "log" ? low * (high / low) ** r.unit() : parameter.min + (max - parameter.min) * r.unit();
      const rounded = parameter.type === "integer" ? Math.round(x) : r.chance(0.5) ? Number(x.toPrecision(2)) : x;
      return Math.min(max, Math.max(parameter.min, rounded));
    }
    case "choice":
      return r.pick(parameter.options);
    case "boolean":
      return r.chance(0.5);
    case "integers":
      return r.list(r.whole(0, Math.min(3, parameter.maxLength)), () =>
        r.whole(parameter.min, Math.min(small[name] ?? 9, parameter.max)),
      );
    case "structured":
      return structuredValue(r, name, n);
  }
}

/** A random choice; about half of the parameters are left at their default. */
export function randomChoice(r: Draws, registry: AnyRegistry, n = r.whole(1, 24)): Choice {
  const entry = r.pick(registry.entries);
  const out: Record<string, unknown> = { kind: entry.id };
  for (const [name, parameter] of Object.entries(entry.parameters as Record<string, Parameter>)) {
    const needed = name === "n" || ["features", "labels"].includes(name);
    if (name in small && parameter.default !== undefined) out[name] = value(r, name, parameter, n);
    else if (needed || r.chance(0.5)) out[name] = value(r, name, parameter, n);
    if (name === "n") out.n = Math.max(n, (parameter as { min: number }).min);
  }
  return out as Choice;
}

function randomFaults(r: Draws, n: number): unknown {
  const nodes = r.list(r.whole(0, 2), () => r.whole(0, n - 1));
  return {
    ...(r.chance(0.4) && { dead: nodes }),
    ...(r.chance(0.4) && {
      cut: r.list(r.whole(0, 3), () => [r.whole(0, n - 1), r.whole(0, n - 1)]).filter(([i, j]) => i !== j),
    }),
    ...(r.chance(0.4) && { drop: r.pick([0, 0.1, r.unit(), 1]) }),
    ...(r.chance(0.4) && { stragglers: [...new Set(nodes)].map((node) => [node, r.pick([1, 2, 1 + 9 * r.unit()])]) }),
  };
}

function randomOptimizer(r: Draws): unknown {
  return {
    ...(r.chance(0.5) && { learningRate: r.pick([0, 0.1, r.unit()]) }),
    ...(r.chance(0.5) && { batchSize: r.pick(["full", r.whole(1, 4096)]) }),
    ...(r.chance(0.3) && { momentum: r.unit() * 0.99 }),
    ...(r.chance(0.3) && { weightDecay: r.unit() }),
    ...(r.chance(0.5) && { schedule: randomChoice(r, schedules) }),
  };
}

function randomEdit(r: Draws, n: number): unknown {
  const m = r.chance(0.7) ? n : r.whole(1, 24);
  const set = {
    ...(r.chance(0.4) && { topology: randomChoice(r, topologies, m) }),
    ...(r.chance(0.2) && { algorithm: randomChoice(r, algorithms, m) }),
    ...(r.chance(0.2) && { network: randomChoice(r, networks, m) }),
    ...(r.chance(0.2) && { weights: randomChoice(r, weightings, m) }),
    ...(r.chance(0.3) && { optimizer: randomOptimizer(r) }),
    ...(r.chance(0.4) && { faults: randomFaults(r, Math.min(n, m)) }),
  };
  return { at: r.whole(0, 500), set, ...(r.chance(0.2) && { keep: r.list(m, () => r.whole(-1, n - 1)) }) };
}

/** A raw experiment from the registries' own ranges; most are valid. */
export function randomRaw(r: Draws): Record<string, unknown> {
  const topology = randomChoice(r, topologies);
  const n = (topology.n as number | undefined) ?? 16;
  return {
    ...(r.chance(0.5) && { version: 1 }),
    ...(r.chance(0.5) && { seed: r.seed() }),
    topology,
    ...(r.chance(0.3) && { weights: randomChoice(r, weightings) }),
    ...(r.chance(0.7) && { dataset: randomChoice(r, datasets, n) }),
    ...(r.chance(0.3) && { partition: randomChoice(r, partitions) }),
    ...(r.chance(0.3) && { model: randomChoice(r, models) }),
    ...(r.chance(0.8) && { algorithm: randomChoice(r, algorithms) }),
    ...(r.chance(0.6) && { optimizer: randomOptimizer(r) }),
    ...(r.chance(0.5) && { network: randomChoice(r, networks) }),
    ...(r.chance(0.3) && { faults: randomFaults(r, n) }),
    ...(r.chance(0.5) && { iterations: r.whole(0, 10_000_000) }),
    ...(r.chance(0.3) && { edits: r.list(r.whole(0, 3), () => randomEdit(r, n)) }),
  };
}

/** What a call throws, or undefined. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

/** The experiment, or undefined when it is refused; any other exception goes through. */
export function valid(raw: unknown) {
  try {
    return parseExperiment(raw);
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}
