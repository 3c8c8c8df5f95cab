import type { DeviceName } from "../../lib/compute/device";
import { compile, type Frame } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { normal, streamKey } from "../../lib/math/random";

/** Random labelled data that is unequal between nodes: a table of n nodes, `per` samples each, p features. */
export function randomTable(seed: number, n: number, per = 7, p = 4, task: "binary" | "regression" = "binary") {
  const key = streamKey(seed, "data", 1234);
  const features: number[][] = [];
  const labels: number[] = [];
  const nodes: number[] = [];
  for (let i = 0; i < n; i++)
    for (let s = 0; s < per; s++) {
      const at = (i * per + s) * (p + 2);
      features.push(Array.from({ length: p }, (_, c) => normal(key, at + c) + (c === 0 ? i / n : 0)));
      const score = normal(key, at + p) + features[features.length - 1][i % p];
      labels.push(task === "binary" ? (score >= 0 ? 1 : -1) : score);
      nodes.push(i);
    }
  return { kind: "table", features, labels, nodes };
}

export interface Spec {
  readonly [field: string]: unknown;
}
const nodesOf = (topology: Record<string, number>) =>
  topology.n ?? (topology.count ? topology.count * topology.size : topology.rows * topology.cols);

/** A small logistic problem on which a law is checked; fields of `over` replace the defaults. */
export function problem(seed: number, over: Spec = {}): Spec {
  const topology = (over.topology ?? { kind: "ring", n: 6 }) as Record<string, number>;
  return {
    version: 1,
    seed,
    topology,
    dataset: randomTable(seed, nodesOf(topology)),
    partition: { kind: "given" },
    model: { kind: "logistic", init: "random" },
    optimizer: { learningRate: 0.2, batchSize: 3 },
    iterations: 30,
    ...over,
  };
}

/** Final models and the frame of every iteration. */
export async function train(
  spec: Spec,
  device: DeviceName = "reference",
): Promise<{ x: Float64Array; frames: Frame[]; n: number; d: number }> {
  const experiment = parseExperiment(spec);
  const run = await compile(experiment, device);
  const frames = [(await run.frame()).frame];
  while (run.t < experiment.iterations) {
    await run.advance(1);
    frames.push((await run.frame()).frame);
  }
  const x = await run.parameters();
  const { n, d } = run.setting;
  run.dispose();
  return { x, frames, n, d };
}

/** Largest absolute difference of two stacks. */
export function gap(a: Float64Array, b: Float64Array): number {
  let most = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  return most;
}

/** x̄ of n×d rows. */
export function average(x: Float64Array, n: number): Float64Array {
  const d = x.length / n;
  return Float64Array.from({ length: d }, (_, c) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += x[i * d + c];
    return sum / n;
  });
}
