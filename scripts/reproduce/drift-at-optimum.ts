import { compile } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { optimum } from "../../lib/models";
import { landscape } from "./landscape";

/**
 * Hier-AVG started at the optimum of a logistic regression, where gradients are noise alone: the mean over iterations
 * and seeds of (1/n) Σ‖x_i − x̄‖² before each gradient, and σ² there. `iterations` should be a multiple of K2.
 */
export async function measureDrift(setup: {
  P: number;
  S: number;
  K1: number;
  K2: number;
  gamma: number;
  samplesPerNode: number;
  iterations: number;
  seeds: number;
}): Promise<{ measured: number; sigma2: number }> {
  const { P, S, K1, K2, gamma, samplesPerNode, iterations, seeds } = setup;
  let [measured, sigma2] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const experiment = parseExperiment({
      seed,
      topology: { kind: "complete", n: P },
      dataset: { kind: "logistic", d: 10, samplesPerNode, heterogeneity: 0, featureVariance: 1 },
      algorithm: { kind: "hier-avg", K1, K2, S },
      optimizer: { learningRate: gamma, batchSize: 1 },
      iterations,
    });
    const run = await compile(experiment, "wasm");
    const { model, shards, d } = run.setting;
    const best = optimum(model, shards);
    if (!best) throw new Error("This logistic regression has no optimum to start from.");
    sigma2 += landscape(shards, best.parameters).sigma2 / seeds;
    const start = await run.checkpoint();
    const models = Float64Array.from({ length: P * d }, (_, j) => best.parameters[j % d]);
    await run.restore({ ...start, rows: [models, ...start.rows.slice(1)] });
    for (let t = 0; t < iterations; t++) {
      measured += consensusDistance(await run.parameters(), P) / (iterations * seeds);
      await run.advance(1);
    }
    run.dispose();
  }
  return { measured, sigma2 };
}

/** (1/n) Σ‖x_i − x̄‖² of n×d row-major models. */
export function consensusDistance(x: Float64Array, n: number): number {
  const d = x.length / n;
  let total = 0;
  for (let c = 0; c < d; c++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += x[i * d + c] / n;
    for (let i = 0; i < n; i++) total += (x[i * d + c] - mean) ** 2 / n;
  }
  return total;
}
