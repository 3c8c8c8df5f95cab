import type { Problem } from "../compute/device";
import { isRowStochastic } from "../topology";
import type { FullSetting } from "./setting";

/** What a device is built for. */
export function problemOf({ n, model, shards, experiment }: FullSetting): Problem {
  return { n, seed: experiment.seed, model, samples: shards, offsets: shards.offsets };
}

/** Whether a device built for one problem serves the other. */
export function sameProblem(a: Problem, b: Problem): boolean {
  const sameNumbers = (p: ArrayLike<number>, q: ArrayLike<number>) =>
    p.length === q.length && Array.prototype.every.call(p, (v, i) => v === q[i]);
  return (
    a.n === b.n &&
    a.seed === b.seed &&
    JSON.stringify(a.model) === JSON.stringify(b.model) &&
    sameNumbers(a.offsets, b.offsets) &&
    sameNumbers(a.samples.features, b.samples.features) &&
    sameNumbers(a.samples.labels, b.samples.labels)
  );
}

/** What decides whether the rows that stages remember still mean the same. */
export function memoryShape(setting: FullSetting): string {
  const { algorithm, experiment, d, matrices } = setting;
  const carriesMass = matrices.some((matrix) => !isRowStochastic(matrix));
  return JSON.stringify([algorithm.stages, experiment.optimizer.momentum > 0, d, carriesMass]);
}

/** Node j goes on with the model of node keep[j]; newcomers (−1) start from the mean. */
export function continued(
  models: Float64Array,
  before: FullSetting,
  after: FullSetting,
  keep: readonly number[] | undefined,
): Float64Array {
  const { d } = after;
  const out = new Float64Array(after.n * d);
  const average = new Float64Array(d);
  for (let i = 0; i < before.n; i++) for (let c = 0; c < d; c++) average[c] += models[i * d + c] / before.n;
  for (let j = 0; j < after.n; j++) {
    const from = keep ? keep[j] : j < before.n ? j : -1;
    out.set(from < 0 ? average : models.subarray(from * d, (from + 1) * d), j * d);
  }
  return out;
}
