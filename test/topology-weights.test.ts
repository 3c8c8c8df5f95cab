import { readdirSync, readFileSync } from "node:fs";
import { expect, it, describe as suite } from "vitest";
import { multiply } from "../lib/math/matrix";
import {
  beta,
  defaultWeights,
  dense,
  describe,
  dropMessages,
  isColumnStochastic,
  isRowStochastic,
  isSymmetric,
  topologies,
  weightings,
} from "../lib/topology";

const make = (topology: Record<string, unknown>, weights = "metropolis") => {
  const made = topologies.make(topologies.parse(topology), { seed: 1 });
  return made.phases.map((phase) => weightings.make(weightings.parse({ kind: weights }), phase, made));
};
const undirectedKinds = topologies.ids.filter((id) => !id.endsWith("exponential"));
const cycle = {
  kind: "custom",
  n: 4,
  directed: true,
  edges: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
    [0, 2],
  ],
};

suite("mixing matrices", () => {
  for (const id of ["metropolis", "max-degree", "lazy-metropolis", "best-constant", "fastest"])
    it(`${id}: symmetric and doubly stochastic on every undirected topology`, () => {
      for (const kind of undirectedKinds) {
        const [matrix] = make({ kind }, id);
        expect(isSymmetric(matrix), kind).toBe(true);
        expect(isRowStochastic(matrix) && isColumnStochastic(matrix), kind).toBe(true);
        expect(beta(matrix)).toBeLessThan(kind === "custom" || kind === "erdos-renyi" ? 1 + 1e-12 : 1);
      }
    });

  it("the stored rows are sorted and hold the diagonal", () => {
    for (const matrix of [...make({ kind: "scale-free" }), ...make({ kind: "custom", n: 3 }), ...make(cycle, "push")])
      for (let i = 0; i < matrix.n; i++) {
        const row = [...matrix.columns.subarray(matrix.offsets[i], matrix.offsets[i + 1])];
        expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
        expect(row).toContain(i);
      }
  });

  it("i→j means that j hears i", () => {
    const w = dense(
      make(
        {
          kind: "custom",
          n: 3,
          directed: true,
          edges: [
            [0, 2],
            [1, 2],
          ],
        },
        "uniform",
      )[0],
    );
    const p = dense(
      make(
        {
          kind: "custom",
          n: 3,
          directed: true,
          edges: [
            [0, 2],
            [0, 1],
          ],
        },
        "push",
      )[0],
    );
    expect([...w].map((x) => x.toFixed(4))).toEqual([1, 0, 0, 0, 1, 0, 1 / 3, 1 / 3, 1 / 3].map((x) => x.toFixed(4)));
    expect([...p].map((x) => x.toFixed(4))).toEqual([1 / 3, 0, 0, 1 / 3, 1, 0, 1 / 3, 0, 1].map((x) => x.toFixed(4)));
  });

  it("uniform keeps equal models, push keeps the sum, the exponential graphs' own weights both", () => {
    for (const topology of [cycle, { kind: "star" }]) {
      expect(isRowStochastic(make(topology, "uniform")[0])).toBe(true);
      expect(isColumnStochastic(make(topology, "uniform")[0])).toBe(false);
      expect(isColumnStochastic(make(topology, "push")[0])).toBe(true);
      expect(isRowStochastic(make(topology, "push")[0])).toBe(false);
    }
    for (const kind of ["static-exponential", "one-peer-exponential"])
      for (const matrix of make({ kind, n: 11 }, "topology"))
        expect(isRowStochastic(matrix) && isColumnStochastic(matrix)).toBe(true);
  });

  it("τ one-peer phases are exactly the average when n = 2^τ", () => {
    for (const n of [2, 4, 8, 32]) {
      const product = make({ kind: "one-peer-exponential", n }, "topology")
        .map(dense)
        .reduce((a, b) => multiply(b, a, n, n, n));
      for (const x of product) expect(x).toBeCloseTo(1 / n, 15);
    }
  });

  it("fastest is never worse than Metropolis and best-constant", () => {
    for (const kind of ["grid", "barbell", "binary-tree", "clusters", "erdos-renyi"]) {
      const best = Math.min(...["metropolis", "best-constant"].map((id) => beta(make({ kind }, id)[0])));
      expect(beta(make({ kind }, "fastest")[0])).toBeLessThan(best);
    }
  });

  it("one node and no links mean W = I", () => {
    for (const id of weightings.ids.filter((id) => id !== "topology")) {
      expect([...dense(make({ kind: "ring", n: 1 }, id)[0])]).toEqual([1]);
      expect([...dense(make({ kind: "custom", n: 2 }, id)[0])]).toEqual([1, 0, 0, 1]);
    }
    expect(make({ kind: "one-peer-exponential", n: 1 }, "topology").map((m) => [...dense(m)])).toEqual([[1]]);
  });

  it.each([
    ["metropolis", { kind: "static-exponential", n: 8 }, /^weights\.kind: .*one-way.*“push”, “uniform” or “topology”/],
    ["best-constant", cycle, /^weights\.kind: .*one-way.*“push”, “uniform”\.$/],
    ["fastest", cycle, /^weights\.kind: .*one-way/],
    ["fastest", { kind: "ring", n: 65 }, /^weights\.kind: .*up to 64 nodes.*65.*“best-constant”/],
    [
      "topology",
      { kind: "ring", n: 8 },
      /^weights\.kind: only the topologies static-exponential and one-peer-exponential.*“metropolis”/,
    ],
    ["topology", cycle, /^weights\.kind: .*“push” or “uniform”/],
  ])("refuses %s on %o", (weights, topology, sentence) => {
    expect(() => make(topology, weights)).toThrow(sentence);
  });
});

suite("lost messages", () => {
  const sums = (matrix: ReturnType<typeof make>[number], out: Float64Array) => ({ ...matrix, weights: out });
  it("leave row sums with the receiver, column sums with the sender, and the right share lost", () => {
    const [matrix] = make({ kind: "complete", n: 40 });
    const out = new Float64Array(matrix.weights.length);
    dropMessages(matrix, { seed: 1, k: 3, probability: 0.25, keepWith: "receiver" }, out);
    expect(isRowStochastic(sums(matrix, out))).toBe(true);
    expect(isSymmetric(sums(matrix, out))).toBe(false);
    expect(out.filter((w) => w === 0).length / 1560).toBeCloseTo(0.25, 1);
    const [push] = make(cycle, "push");
    const sent = new Float64Array(push.weights.length);
    dropMessages(push, { seed: 1, k: 0, probability: 0.5, keepWith: "sender" }, sent);
    expect(isColumnStochastic(sums(push, sent))).toBe(true);
  });
  it("are the same for the same seed and iteration, different for another; 0 loses nothing, 1 everything", () => {
    const [matrix] = make({ kind: "torus" });
    const lost = (seed: number, k: number, probability: number) => {
      const out = new Float64Array(matrix.weights.length);
      dropMessages(matrix, { seed, k, probability, keepWith: "receiver" }, out);
      return [...out];
    };
    expect(lost(1, 5, 0.3)).toEqual(lost(1, 5, 0.3));
    expect(lost(1, 5, 0.3)).not.toEqual(lost(1, 6, 0.3));
    expect(lost(1, 5, 0.3)).not.toEqual(lost(2, 5, 0.3));
    expect(lost(1, 5, 0)).toEqual([...matrix.weights]);
    expect(lost(1, 5, 1).reduce((a, b) => a + b)).toBeCloseTo(16, 12);
    expect(lost(1, 5, 1).filter((w) => w === 0)).toHaveLength(64);
  });
});

suite("golden runs", () => {
  for (const file of readdirSync("test/golden"))
    it(`${file}: β to 1e-12`, () => {
      const { spec, expect: golden } = JSON.parse(readFileSync(`test/golden/${file}`, "utf8"));
      const weights = spec.weights ?? defaultWeights(topologies.parse(spec.topology));
      expect(Math.abs(beta(make(spec.topology, weights.kind)[0]) - golden.beta)).toBeLessThan(1e-12);
    });
});

suite("words", () => {
  it("say what W means", () => {
    const say = (topology: Record<string, unknown>, weights: string) => {
      const made = topologies.make(topologies.parse(topology), { seed: 1 });
      return describe(make(topology, weights)[0], made);
    };
    expect(say({ kind: "ring", n: 1 }, "metropolis")).toMatch(/^A single node/);
    expect(say({ kind: "complete" }, "metropolis")).toBe("One gossip step is the exact average of everyone.");
    expect(say({ kind: "custom", n: 3, edges: [[0, 1]] }, "metropolis")).toMatch(/2 separate parts/);
    expect(say({ kind: "ring", n: 8 }, "metropolis")).toMatch(/at most 80 % of the distance.*about every 3\.2 steps\.$/);
    expect(say({ kind: "star", n: 8 }, "uniform")).toMatch(/some nodes count for more/);
    expect(say({ kind: "custom", n: 2, edges: [[0, 1]], directed: true }, "push")).toMatch(/never hear/);
    expect(say({ kind: "one-peer-exponential", n: 8 }, "topology")).toMatch(/one of 3 sets/);
  });
});
