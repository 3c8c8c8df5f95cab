import type { StageReport } from "@/lib/engine/engine";
import type { Exchange } from "@/lib/engine/frame";

/** What a step is about: where everyone starts, what a node does alone, what it sends, what it makes of what it heard. */
export type Phase = "start" | "compute" | "send" | "mix";

/** One step of an iteration in slow motion. */
export interface Step {
  readonly phase: Phase;
  /** Kind of the stage it belongs to; `start` has none. */
  readonly kind: string;
  readonly averaging: Exchange;
  /** First coordinate of what the step is about, before and after it, per node: a gradient, an update, a model. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly about: "models" | "updates";
  /** Mean bytes that leave a node. */
  readonly bytes: number;
}

const first = (rows: readonly Float64Array[]) => rows.map((row) => row[0] ?? 0);
const differ = (a: readonly number[], b: readonly number[]) => a.some((x, i) => x !== b[i]);

/**
 * The steps of an iteration from the engine's stage reports. A stage that exchanges something is two steps, sending and
 * mixing. `start`: the first coordinate of every node's model before the iteration.
 */
export function stepsOf(stages: readonly StageReport[], start: readonly number[]): Step[] {
  const nothing = { averaging: "none", bytes: 0 } as const;
  const steps: Step[] = [{ phase: "start", kind: "start", about: "models", before: start, after: start, ...nothing }];
  let models = start;
  let updates: readonly number[] = start.map(() => 0);
  for (const { kind, averaging, bytes, ...report } of stages) {
    const next = { models: first(report.models), updates: first(report.updates) };
    const onModels =
      kind === "descend" || kind === "correct" || kind === "slow-momentum" || (kind === "mix" && !differ(updates, next.updates));
    const about = onModels ? "models" : "updates";
    const [before, after] = [onModels ? models : updates, next[about]];
    const common = { kind, averaging, about, bytes, before } as const;
    const exchanges = averaging !== "none";
    if (exchanges) steps.push({ phase: "send", ...common, after: before });
    steps.push({ phase: exchanges ? "mix" : "compute", ...common, after });
    ({ models, updates } = next);
  }
  return steps;
}

export interface Term {
  readonly node: number;
  readonly weight: number;
  readonly value: number;
}
export interface Mixture {
  readonly terms: readonly Term[];
  /** Σ weight · value, which is what arrives when nothing is squeezed on the way. */
  readonly sum: number;
  readonly result: number;
}

/** How one node's average forms. `weights`: W, n×n; `clusters`: −1 for the dead, who are left out. */
export function mixtureOf(step: Step, node: number, weights: Float64Array, clusters: ArrayLike<number>): Mixture {
  const n = step.before.length;
  const weightOf = (j: number): number => {
    if (step.averaging === "neighbors") return weights[node * n + j] ?? 0;
    const members = Array.from(clusters).filter((c) => (step.averaging === "cluster" ? c === clusters[node] : c >= 0)).length;
    const among = step.averaging === "cluster" ? clusters[j] === clusters[node] : clusters[j]! >= 0;
    return among ? 1 / members : 0;
  };
  const terms = step.before.flatMap((value, j) => (weightOf(j) === 0 ? [] : [{ node: j, weight: weightOf(j), value }]));
  terms.sort((a, b) => Number(b.node === node) - Number(a.node === node) || a.node - b.node);
  return { terms, sum: terms.reduce((sum, { weight, value }) => sum + weight * value, 0), result: step.after[node]! };
}
