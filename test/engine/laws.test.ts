import { describe, expect, test } from "vitest";
import { gap, problem, type Spec, train } from "./runs";

const rounding = 1e-12;
const seeds = [1, 7, 42];
const exact = { compressor: { kind: "identity" }, memory: "none", base: "sent", gamma: 1 };
const custom = (...stages: unknown[]) => ({ kind: "custom", stages });
const mixAll = { kind: "mix", what: "update", when: "global", through: exact };

/** Two experiments that must follow the same path, on random problems. */
async function same(left: Spec, right: Spec, tolerance = rounding): Promise<void> {
  for (const seed of seeds) {
    const [a, b] = [await train(problem(seed, left)), await train(problem(seed, right))];
    expect(gap(a.x, b.x), `seed ${seed}`).toBeLessThan(tolerance);
    for (let t = 0; t < a.frames.length; t++) expect(Math.abs(a.frames[t].loss - b.frames[t].loss)).toBeLessThan(tolerance);
    expect(a.frames[a.frames.length - 1].loss).not.toBe(a.frames[0].loss);
  }
}
const complete = { topology: { kind: "complete", n: 6 } };

describe("algorithms that are each other's special cases", () => {
  test("Parallel SGD is averaging models every iteration", () =>
    same(
      { algorithm: { kind: "parallel-sgd" } },
      {
        algorithm: custom(
          { kind: "gradient" },
          { kind: "descend" },
          { kind: "mix", what: "model", when: "global", through: exact },
        ),
      },
    ));
  test("gossip on the complete graph is Parallel SGD", () =>
    same({ ...complete, algorithm: { kind: "gossip-sgd" } }, { ...complete, algorithm: { kind: "parallel-sgd" } }));
  test("Gossip-PGA with H = 1 is Parallel SGD", () =>
    same({ algorithm: { kind: "gossip-pga", H: 1 } }, { algorithm: { kind: "parallel-sgd" } }));
  test("Gossip-PGA with H beyond the run is Gossip SGD", () =>
    same({ algorithm: { kind: "gossip-pga", H: 1000 } }, { algorithm: { kind: "gossip-sgd" } }));
  test("Gossip-PGA without links is Local SGD", () => {
    const alone = { topology: { kind: "custom", n: 6, edges: [] } };
    return same({ ...alone, algorithm: { kind: "gossip-pga", H: 5 } }, { ...alone, algorithm: { kind: "local-sgd", H: 5 } });
  });
  test("LUPA-SGD and K-AVG are Local SGD", async () => {
    await same({ algorithm: { kind: "lupa-sgd", tau: 5 } }, { algorithm: { kind: "local-sgd", H: 5 } }, 1e-300);
    await same({ algorithm: { kind: "k-avg", K: 5 } }, { algorithm: { kind: "local-sgd", H: 5 } }, 1e-300);
  });
  test("Hier-AVG with K1 = K2, or one cluster of everyone at K1, is Local SGD(K1)", async () => {
    await same({ algorithm: { kind: "hier-avg", K1: 4, K2: 4, S: 2 } }, { algorithm: { kind: "local-sgd", H: 4 } });
    await same({ algorithm: { kind: "hier-avg", K1: 4, K2: 8, S: 6 } }, { algorithm: { kind: "local-sgd", H: 4 } });
  });
  test("Hier-AVG with clusters of one is Local SGD(K2)", () =>
    same({ algorithm: { kind: "hier-avg", K1: 2, K2: 8, S: 1 } }, { algorithm: { kind: "local-sgd", H: 8 } }));
  test("ADA-LUPA without growth is Local SGD(τ₀)", () =>
    same({ algorithm: { kind: "ada-lupa", rule: "linear", tau0: 4, alpha: 0 } }, { algorithm: { kind: "local-sgd", H: 4 } }));
  test("Gossip-AGA on a constant loss is Gossip-PGA(H₀)", () => {
    const still = { optimizer: { learningRate: 0, batchSize: "full" }, model: { kind: "logistic", init: "zeros" } };
    const models = { model: { kind: "logistic", init: "random-per-node" } };
    return Promise.all(
      seeds.map(async (seed) => {
        const aga = await train(problem(seed, { ...still, algorithm: { kind: "gossip-aga", H0: 4, warmup: 6, exponent: 1 } }));
        const pga = await train(problem(seed, { ...still, algorithm: { kind: "gossip-pga", H: 4 } }));
        expect(aga.frames.map(({ averaging }) => averaging)).toEqual(pga.frames.map(({ averaging }) => averaging));
        const moved = await train(
          problem(seed, { ...still, ...models, algorithm: { kind: "gossip-aga", H0: 4, warmup: 6, exponent: 0 } }),
        );
        const pgaMoved = await train(problem(seed, { ...still, ...models, algorithm: { kind: "gossip-pga", H: 4 } }));
        expect(gap(moved.x, pgaMoved.x)).toBeLessThan(rounding);
      }),
    );
  });
  test("post-local SGD switched at once is Local SGD, never switched is Parallel SGD", async () => {
    await same({ algorithm: { kind: "post-local-sgd", after: 0, H: 5 } }, { algorithm: { kind: "local-sgd", H: 5 } });
    await same({ algorithm: { kind: "post-local-sgd", after: 1000, H: 5 } }, { algorithm: { kind: "parallel-sgd" } });
  });
  test("SlowMo with β = 0 and α = 1 is Local SGD", () =>
    same({ algorithm: { kind: "slow-mo", H: 5, alpha: 1, beta: 0 } }, { algorithm: { kind: "local-sgd", H: 5 } }));
  test("gradient tracking on the complete graph is Parallel SGD", () =>
    same({ ...complete, algorithm: { kind: "gradient-tracking" } }, { ...complete, algorithm: { kind: "parallel-sgd" } }));
  test("push-sum with doubly stochastic weights is Gossip SGD", () =>
    same({ algorithm: { kind: "push-sum" } }, { algorithm: { kind: "gossip-sgd" } }));
  test("the step between W X and W(X − γG): D-PSGD on the complete graph keeps Parallel SGD's mean", async () => {
    const [a, b] = [
      await train(problem(1, { ...complete, algorithm: { kind: "d-psgd" }, iterations: 1 })),
      await train(problem(1, { ...complete, algorithm: { kind: "parallel-sgd" }, iterations: 1 })),
    ];
    expect(Math.abs(a.frames[1].loss - b.frames[1].loss)).toBeLessThan(rounding);
  });
});

describe("compressors and channels", () => {
  test("Top-K that keeps everything is Parallel SGD", () =>
    same({ algorithm: { kind: "top-k", ratio: 1 } }, { algorithm: { kind: "parallel-sgd" } }));
  test("A2SGD with equal gradients everywhere is Parallel SGD", () => {
    const equal = {
      dataset: {
        kind: "table",
        features: [
          [1, 2, -1],
          [0.3, -1, 2],
          [-2, 0.5, 1],
        ].flatMap((row) => Array(4).fill(row)),
        labels: [1, -1, 1].flatMap((y) => Array(4).fill(y)),
        nodes: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3],
      },
      topology: { kind: "ring", n: 4 },
      optimizer: { learningRate: 0.3, batchSize: "full" },
    };
    return same({ ...equal, algorithm: { kind: "a2sgd" } }, { ...equal, algorithm: { kind: "parallel-sgd" } });
  });
  test("CHOCO without compression and full consensus step is Gossip SGD", () =>
    same({ algorithm: { kind: "choco-sgd", ratio: 1, gamma: 1 } }, { algorithm: { kind: "gossip-sgd" } }));
  test("DeepSqueeze without compression and full consensus step is Gossip SGD", () =>
    same({ algorithm: { kind: "deep-squeeze", ratio: 1, gamma: 1 } }, { algorithm: { kind: "gossip-sgd" } }));
  test.each(["none", "residual", "replica"])("a lossless channel with memory “%s” is the exact one", async (memory) => {
    for (const base of ["sent", "held"]) {
      const through = { compressor: { kind: "top-k", ratio: 1 }, memory, base, gamma: 1 };
      for (const when of ["neighbors", "global"])
        await same(
          { algorithm: custom({ kind: "gradient" }, { kind: "descend" }, { kind: "mix", what: "model", when, through }) },
          { algorithm: custom({ kind: "gradient" }, { kind: "descend" }, { kind: "mix", what: "model", when, through: exact }) },
          1e-11,
        );
    }
  });
  test("QSGD with very many levels approaches Parallel SGD", async () => {
    const [dense, fine, coarse] = await Promise.all(
      [{ kind: "parallel-sgd" }, { kind: "qsgd", levels: 65536 }, { kind: "qsgd", levels: 2 }].map((algorithm) =>
        train(problem(3, { algorithm })),
      ),
    );
    expect(gap(dense.x, fine.x)).toBeLessThan(1e-4);
    expect(gap(dense.x, coarse.x)).toBeGreaterThan(10 * gap(dense.x, fine.x));
  });
});

describe("conservation", () => {
  test("the same start stays equal under every averaging when nobody learns", async () => {
    for (const kind of ["gossip-sgd", "gossip-pga", "local-sgd", "hier-avg", "gradient-tracking", "choco-sgd"]) {
      const { frames } = await train(problem(5, { algorithm: { kind }, optimizer: { learningRate: 0, batchSize: 3 } }));
      expect(frames[30].consensusDistance, kind).toBeLessThan(1e-28);
    }
  });
  test("doubly stochastic mixing keeps the mean, and contracts disagreement by β² at least", async () => {
    const { parseExperiment } = await import("../../lib/experiment");
    const { compile } = await import("../../lib/engine");
    const { beta } = await import("../../lib/topology");
    for (const topology of [
      { kind: "ring", n: 9 },
      { kind: "star", n: 7 },
      { kind: "torus", rows: 3, cols: 4 },
      { kind: "erdos-renyi", n: 12, p: 0.3 },
    ]) {
      const spec = {
        topology,
        dataset: { kind: "values" },
        model: { kind: "consensus" },
        algorithm: { kind: "gossip-sgd" },
        optimizer: { learningRate: 0 },
        iterations: 12,
      };
      const { frames } = await train(spec);
      const run = await compile(parseExperiment(spec), "reference");
      const b = beta(run.setting.matrices[0]);
      for (let t = 1; t <= 12; t++) {
        expect(frames[t].consensusDistance).toBeLessThanOrEqual(b * b * frames[t - 1].consensusDistance * (1 + 1e-9) + 1e-30);
        expect(Math.abs(frames[t].loss - frames[0].loss)).toBeLessThan(1e-12);
      }
    }
  });
  test("one-peer exponential averages exactly after τ iterations when n = 2^τ", async () => {
    for (const n of [4, 8, 16]) {
      const { frames } = await train({
        topology: { kind: "one-peer-exponential", n },
        dataset: { kind: "values" },
        algorithm: { kind: "gossip-sgd" },
        optimizer: { learningRate: 0 },
        iterations: Math.log2(n),
      });
      expect(frames[frames.length - 1].consensusDistance).toBeLessThan(1e-28);
      expect(frames[frames.length - 2].consensusDistance).toBeGreaterThan(1e-6);
    }
  });
  test("push-sum on a directed graph reaches the true mean of the values", async () => {
    const edges = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
      [0, 2],
      [3, 1],
    ];
    const { frames } = await train({
      topology: { kind: "custom", n: 5, directed: true, edges },
      weights: { kind: "push" },
      dataset: { kind: "values" },
      algorithm: { kind: "push-sum" },
      optimizer: { learningRate: 0 },
      iterations: 200,
    });
    expect(frames[200].consensusDistance).toBeLessThan(1e-20);
    expect(frames[200].suboptimality as number).toBeLessThan(1e-12);
  });
  test("what was sent and what is remembered add up to what was given (error feedback)", async () => {
    const { createReference } = await import("../../lib/compute/reference");
    const { compile } = await import("../../lib/engine");
    const { parseExperiment } = await import("../../lib/experiment");
    const run = await compile(
      parseExperiment(
        problem(9, {
          algorithm: { kind: "top-k", ratio: 0.3 },
          optimizer: { learningRate: 1, batchSize: "full" },
          iterations: 20,
        }),
      ),
      "reference",
    );
    const device = createReference(run.device.problem);
    const [gradient, losses, at] = [device.rows(run.setting.d), device.rows(1), device.rows(run.setting.d)];
    const given = new Float64Array(run.setting.d);
    const start = await run.parameters();
    for (let k = 0; k < 20; k++) {
      device.write(at, await run.parameters());
      device.gradient(gradient, losses, at, k, 0);
      const g = device.readNow(gradient);
      for (let i = 0; i < g.length; i++) given[i % run.setting.d] += g[i];
      await run.advance(1);
    }
    const { rows } = await run.checkpoint();
    const memory = rows[1];
    const moved = await run.parameters();
    const { n, d } = run.setting;
    for (let c = 0; c < d; c++) {
      let residual = 0;
      for (let i = 0; i < n; i++) residual += memory[i * d + c];
      const sent = (start[c] - moved[c]) * n;
      expect(Math.abs(sent + residual - given[c])).toBeLessThan(1e-10);
    }
  });
});

describe("exact methods on unequal quadratics", () => {
  const unequal = {
    topology: { kind: "ring", n: 6 },
    dataset: { kind: "quadratic", d: 3, heterogeneity: 1, conditionNumber: 4 },
    model: { kind: "linear", init: "zeros" },
    partition: { kind: "given" },
    optimizer: { learningRate: 0.15, batchSize: "full" },
    iterations: 600,
  };
  test.each(["gradient-tracking", "d2", "exact-diffusion", "extra"])("%s reaches the optimum", async (kind) => {
    const weights = kind === "d2" ? { weights: { kind: "lazy-metropolis" } } : {};
    const { frames } = await train({ ...unequal, ...weights, algorithm: { kind } });
    expect(frames[600].consensusDistance).toBeLessThan(1e-16);
    expect(frames[600].suboptimality as number).toBeLessThan(1e-14);
  });
  test("gossip stalls where they arrive", async () => {
    const { frames } = await train({ ...unequal, algorithm: { kind: "gossip-sgd" } });
    expect(frames[600].consensusDistance).toBeGreaterThan(1e-4);
  });
});

describe("momentum and weight decay", () => {
  test("one node is plain SGD with PyTorch's momentum and decay", async () => {
    const spec = problem(4, {
      topology: { kind: "ring", n: 1 },
      algorithm: { kind: "gossip-pga", H: 3 },
      optimizer: { learningRate: 0.1, batchSize: "full", momentum: 0.9, weightDecay: 0.01 },
      iterations: 15,
    });
    const table = spec.dataset as { features: number[][]; labels: number[] };
    const { parseExperiment } = await import("../../lib/experiment");
    const { compile } = await import("../../lib/engine");
    const run = await compile(parseExperiment(spec), "reference");
    const x = Array.from(await run.parameters());
    const u = x.map(() => 0);
    for (let k = 0; k < 15; k++) {
      const g = x.map(() => 0);
      table.features.forEach((row, s) => {
        const margin = table.labels[s] * row.reduce((sum, h, c) => sum + h * x[c], 0);
        for (let c = 0; c < x.length; c++) g[c] -= (table.labels[s] * row[c]) / (1 + Math.exp(margin)) / table.labels.length;
      });
      for (let c = 0; c < x.length; c++) {
        u[c] = 0.9 * u[c] + g[c] + 0.01 * x[c];
        x[c] -= 0.1 * u[c];
      }
    }
    await run.advance(15);
    expect(gap(await run.parameters(), Float64Array.from(x))).toBeLessThan(rounding);
  });
  test("averaging the gradient stage by hand is Parallel SGD with momentum", () =>
    same(
      { algorithm: { kind: "parallel-sgd" }, optimizer: { learningRate: 0.1, batchSize: 3, momentum: 0.8 } },
      {
        algorithm: custom({ kind: "gradient" }, mixAll, { kind: "momentum", beta: 0.8 }, { kind: "descend" }),
        optimizer: { learningRate: 0.1, batchSize: 3 },
      },
    ));
});
