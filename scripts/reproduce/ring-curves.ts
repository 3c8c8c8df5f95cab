import { compile, makeSetting } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { optimum } from "../../lib/models";
import type { MixingMatrix } from "../../lib/topology";
import { landscape, quadraticForm } from "./landscape";

/** Means over windows of H iterations. */
export interface Errors {
  /** (1/n) Σ‖x_i − x*‖². */
  readonly node: Float64Array;
  /** ½ (x̄−x*)ᵀ∇²f(x*)(x̄−x*), which f(x̄) − f* is near x*. */
  readonly mean: Float64Array;
}

/** The curves of the four methods, means over seeds, and what theory needs to predict them. */
export interface Ring {
  readonly errors: Readonly<Record<keyof typeof algorithms, Errors>>;
  readonly matrix: MixingMatrix;
  readonly h: number;
  readonly sigma2: number;
  readonly zeta2: number;
  /** ‖x₀ − x*‖². */
  readonly start: number;
  readonly iterations: number;
}

export interface RingSetup {
  readonly n: number;
  readonly H: number;
  readonly heterogeneity: number;
  readonly samplesPerNode: number;
  readonly iterations: number;
  readonly seeds: number;
}

const learningRate = 0.2;
const schedule = { kind: "step", every: 1000, factor: 0.5 };
/** The figure's learning rate, as theory takes it. */
export const rules = { gamma: (k: number) => learningRate * schedule.factor ** Math.floor(k / schedule.every) };

const algorithms = {
  parallel: () => ({ kind: "parallel-sgd" }),
  gossip: () => ({ kind: "gossip-sgd" }),
  local: (H: number) => ({ kind: "local-sgd", H }),
  pga: (H: number) => ({ kind: "gossip-pga", H }),
};

/** Trains all four methods on the same draws, for seeds 1…seeds. */
export async function measureRing(setup: RingSetup): Promise<Ring> {
  const { n, H, iterations, seeds } = setup;
  const empty = (): Errors => ({ node: new Float64Array(iterations / H), mean: new Float64Array(iterations / H) });
  const errors = { parallel: empty(), gossip: empty(), local: empty(), pga: empty() };
  const about = { h: 0, sigma2: 0, zeta2: 0, start: 0 };
  let matrix: MixingMatrix | undefined;
  for (let seed = 1; seed <= seeds; seed++) {
    const first = makeSetting(experiment(setup, seed, algorithms.parallel()));
    const best = optimum(first.model, first.shards);
    if (!best) throw new Error("This logistic regression has no optimum to compare with.");
    const seen = landscape(first.shards, best.parameters);
    matrix = first.matrices[0];
    for (const name of ["h", "sigma2", "zeta2"] as const) about[name] += seen[name] / seeds;
    for (const name of Object.keys(algorithms) as (keyof typeof algorithms)[]) {
      const run = await compile(experiment(setup, seed, algorithms[name](H)), "wasm");
      const error = createError(n, best.parameters, seen.hessian);
      if (name === "parallel") about.start += error(await run.parameters()).node / seeds;
      for (let t = 0; t < iterations; t++) {
        await run.advance(1);
        const { node, mean } = error(await run.parameters());
        const window = Math.floor(t / H);
        errors[name].node[window] += node / (H * seeds);
        errors[name].mean[window] += mean / (H * seeds);
      }
      run.dispose();
    }
  }
  if (!matrix) throw new Error("At least one seed is needed.");
  return { errors, matrix, iterations, ...about };
}

const experiment = ({ n, heterogeneity, samplesPerNode, iterations }: RingSetup, seed: number, algorithm: unknown) =>
  parseExperiment({
    seed,
    topology: { kind: "ring", n },
    dataset: { kind: "logistic", d: 10, samplesPerNode, heterogeneity, featureVariance: 1 },
    model: { kind: "logistic", init: "random" },
    algorithm,
    optimizer: { learningRate, batchSize: 1, schedule },
    iterations,
  });

/** Both metrics of models x, n×d row-major. */
function createError(n: number, best: Float64Array, hessian: Float64Array) {
  const d = best.length;
  const delta = new Float64Array(d);
  return (x: Float64Array) => {
    delta.fill(0);
    let node = 0;
    for (let i = 0; i < n; i++)
      for (let c = 0; c < d; c++) {
        const off = x[i * d + c] - best[c];
        node += (off * off) / n;
        delta[c] += off / n;
      }
    return { node, mean: quadraticForm(hessian, delta) };
  };
}
