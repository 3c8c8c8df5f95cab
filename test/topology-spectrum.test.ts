import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from "ml-matrix";
import { expect, it, describe as suite } from "vitest";
import { symmetricEigen, symmetricEigenvalues } from "../lib/math/eigen";
import { extremeEigenvalues } from "../lib/math/lanczos";
import { multiply, transpose } from "../lib/math/matrix";
import { normal, streamKey } from "../lib/math/random";
import {
  beta,
  carriedNoise,
  consensusDecay,
  dense,
  eigenvalues,
  geometricSum,
  hierarchicalNoise,
  isotropicErrors,
  spectralFacts,
  topologies,
  transientOrders,
  weightings,
} from "../lib/topology";

const make = (topology: Record<string, unknown>, weights = "metropolis", seed = 1) => {
  const made = topologies.make(topologies.parse(topology), { seed });
  return weightings.make(weightings.parse({ kind: weights }), made.phases[0], made);
};
const close = (a: number, b: number, within = 1e-12) => expect(Math.abs(a - b), `${a} against ${b}`).toBeLessThan(within);
const randomSymmetric = (n: number) => {
  const key = streamKey(n, "topology");
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return normal(key, Math.min(i, j) * n + Math.max(i, j));
  });
};

suite("eigenvalues against ml-matrix", () => {
  for (const n of [1, 2, 3, 8, 33, 90])
    it(`random symmetric ${n}×${n}`, () => {
      const a = randomSymmetric(n);
      const oracle = new EigenvalueDecomposition(Matrix.from1DArray(n, n, Array.from(a))).realEigenvalues.sort((x, y) => y - x);
      const { values, vectors } = symmetricEigen(a, n);
      const own = symmetricEigenvalues(a, n);
      const sorted = values.slice().sort().reverse();
      for (let i = 0; i < n; i++) {
        close(own[i], oracle[i]);
        close(sorted[i], oracle[i]);
      }
      // A V = V Λ and Vᵀ V = I.
      const product = multiply(vectors, a, n, n, n);
      for (let i = 0; i < n * n; i++) close(product[i], values[Math.floor(i / n)] * vectors[i], 1e-11);
      const gram = multiply(vectors, transpose(vectors, n, n), n, n, n);
      for (let i = 0; i < n * n; i++) close(gram[i], Math.floor(i / n) === i % n ? 1 : 0);
      const apply = (x: Float64Array, out: Float64Array) => out.set(multiply(a, x, n, n, 1));
      const ends = extremeEigenvalues(n, apply);
      close(ends.largest, oracle[0]);
      close(ends.smallest, oracle[n - 1]);
    });

  it("β of unsymmetric weights is the largest singular value", () => {
    for (const [topology, weights] of [
      [{ kind: "star", n: 9 }, "uniform"],
      [{ kind: "scale-free", n: 40 }, "push"],
      [{ kind: "static-exponential", n: 13 }, "topology"],
      [
        {
          kind: "custom",
          n: 5,
          directed: true,
          edges: [
            [0, 1],
            [1, 2],
            [2, 3],
            [3, 4],
            [4, 0],
            [0, 3],
          ],
        },
        "push",
      ],
    ] as const) {
      const w = make(topology, weights);
      const deviation = Array.from(dense(w), (x) => x - 1 / w.n);
      close(beta(w), new SingularValueDecomposition(Matrix.from1DArray(w.n, w.n, deviation)).norm2);
    }
  });

  it("all moduli of an unsymmetric matrix, largest first", () => {
    const moduli = eigenvalues(
      make(
        {
          kind: "custom",
          n: 3,
          directed: true,
          edges: [
            [0, 1],
            [1, 2],
            [2, 0],
            [0, 2],
          ],
        },
        "push",
      ),
    );
    close(moduli[0], 1);
    expect([...moduli]).toEqual([...moduli].sort((a, b) => b - a));
    expect(() => eigenvalues(make({ kind: "scale-free", n: 300 }, "uniform"))).toThrow(/^topology\.n: .*up to 256 nodes/);
  });

  it("the dense and the iterative way agree about networks of random shape", () => {
    for (const kind of ["erdos-renyi", "scale-free", "random-regular", "small-world"]) {
      const w = make({ kind, n: 230 });
      const all = eigenvalues(w);
      close(beta(w), Math.max(all[1], -all[229]));
      const push = make({ kind, n: 120 }, "push");
      const deviation = Array.from(dense(push), (x) => x - 1 / 120);
      close(beta(push), new SingularValueDecomposition(Matrix.from1DArray(120, 120, deviation)).norm2);
    }
  });
});

suite("β in closed form", () => {
  it.each([3, 4, 5, 6, 16, 101, 300, 1024])("ring, star, path and complete of %i nodes", (n) => {
    close(
      beta(make({ kind: "ring", n })),
      Math.max(
        Math.abs(1 / 3 + (2 / 3) * Math.cos((2 * Math.PI) / n)),
        Math.abs(1 / 3 + (2 / 3) * Math.cos((2 * Math.PI * Math.floor(n / 2)) / n)),
      ),
    );
    close(beta(make({ kind: "star", n })), 1 - 1 / n);
    close(beta(make({ kind: "path", n })), Math.abs(1 / 3 + (2 / 3) * Math.cos(Math.PI / n)));
    close(beta(make({ kind: "path", n }, "best-constant")), Math.cos(Math.PI / n));
    if (n < 200) close(beta(make({ kind: "complete", n })), 0);
  });
  it.each([2, 6, 10, 16, 100, 512, 1000])("static exponential of %i nodes: 1 − 2/(1+⌈log₂ n⌉)", (n) => {
    close(beta(make({ kind: "static-exponential", n }, "topology")), 1 - 2 / (1 + Math.ceil(Math.log2(n))));
  });
  it.each([2, 8, 64, 256, 1024])("hypercube of %i nodes: 1 − 2/(1+log₂ n)", (n) => {
    close(beta(make({ kind: "hypercube", n })), Math.abs(1 - 2 / (1 + Math.log2(n))));
  });
  it.each([
    [4, 4],
    [3, 7],
    [15, 16],
    [8, 40],
  ])("torus %i × %i", (rows, cols) => {
    const wave = (k: number, m: number) => 2 * Math.cos((2 * Math.PI * k) / m);
    let most = 0;
    for (let a = 0; a < rows; a++)
      for (let b = 0; b < cols; b++) if (a + b > 0) most = Math.max(most, Math.abs(1 + wave(a, rows) + wave(b, cols)) / 5);
    close(beta(make({ kind: "torus", rows, cols })), most);
  });
  it("the one-peer matrix, one node, and several parts", () => {
    close(beta(make({ kind: "one-peer-exponential", n: 8 }, "topology")), Math.cos(Math.PI / 8));
    expect(beta(make({ kind: "ring", n: 1 }))).toBe(0);
    close(
      beta(
        make({
          kind: "custom",
          n: 6,
          edges: [
            [0, 1],
            [2, 3],
          ],
        }),
      ),
      1,
    );
    close(
      beta(
        make(
          {
            kind: "custom",
            n: 6,
            edges: [
              [0, 1],
              [2, 3],
            ],
          },
          "best-constant",
        ),
      ),
      1,
    );
  });
  it("1024 nodes on a path take well under a second", () => {
    const w = make({ kind: "path", n: 1024 });
    const start = performance.now();
    beta(w);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

suite("theory", () => {
  it("C and D of the Gossip-PGA paper", () => {
    const { beta: b, gap, C, D } = spectralFacts(make({ kind: "ring", n: 6 }), 4);
    close(b, 2 / 3);
    close(gap, 1 / 3);
    close(C, 1 + 2 / 3 + 4 / 9 + 8 / 27);
    close(D, 3);
    expect(geometricSum(1, 7)).toBe(7);
    expect(geometricSum(0.5, Infinity)).toBe(2);
    expect(spectralFacts(make({ kind: "custom", n: 2 }), 5)).toMatchObject({ C: 5, D: 5 });
  });

  it("PGA is never behind either parent, and each parent is its limit", () => {
    for (const b of [0, 0.3, 0.9, 0.999, 1])
      for (const H of [1, 4, 64]) {
        const { iid, unequal } = transientOrders({ n: 20, beta: b, H });
        for (const { gossip, local, pga } of [iid, unequal]) {
          expect(pga).toBeLessThanOrEqual(gossip * (1 + 1e-9));
          expect(pga).toBeLessThanOrEqual(local * (1 + 1e-9));
        }
      }
    const endless = transientOrders({ n: 10, beta: 0.9, H: Infinity });
    close(endless.iid.pga / endless.iid.gossip, 1);
    close(endless.unequal.pga / endless.unequal.gossip, 1);
    close(consensusDecay(8, 0.5, 3), 8 / 64);
  });

  it("carried noise: the crossing of Gossip and Local SGD on rings (2.1, 5.8, 12.1)", () => {
    for (const [n, expected] of [
      [20, 2.1],
      [50, 5.8],
      [100, 12.1],
    ])
      close(carriedNoise(eigenvalues(make({ kind: "ring", n }))), expected, 0.06);
  });

  it("Hier-AVG: one cluster of everyone is Local SGD at K₁, clusters of one at K₂", () => {
    const of = { gamma: 0.1, sigma2: 2, batch: 4, P: 8 };
    close(hierarchicalNoise({ ...of, K1: 4, K2: 16, S: 8 }), ((0.01 * 2) / 4) * 1.5 * (7 / 8));
    close(hierarchicalNoise({ ...of, K1: 4, K2: 16, S: 1 }), ((0.01 * 2) / 4) * 7.5 * (7 / 8));
  });

  for (const schedule of ["gossip", "local", "pga"] as const)
    it(`${schedule}: the recursion is the exact expectation on quadratics`, () => {
      const [n, H, h, sigma2, iterations] = [7, 3, 0.8, 0.5, 25];
      const gamma = (k: number) => 0.3 / (1 + k / 10);
      const w = dense(make({ kind: "path", n }));
      const { values, vectors } = symmetricEigen(w, n);
      // Optima whose deviation has the same energy in every mode but the mean's.
      const optima = new Float64Array(n);
      for (let m = 0; m < n; m++) if (Math.abs(values[m] - 1) > 1e-9) for (let i = 0; i < n; i++) optima[i] += vectors[m * n + i];
      const zeta2 = (h * h * optima.reduce((sum, b) => sum + b * b, 0)) / n;
      const start = 2;
      const theory = isotropicErrors({
        eigenvalues: eigenvalues(make({ kind: "path", n })),
        schedule,
        H,
        gamma,
        h,
        sigma2,
        zeta2,
        start: start * start,
        iterations,
      });
      const identity = Float64Array.from({ length: n * n }, (_, at) => (Math.floor(at / n) === at % n ? 1 : 0));
      const average = new Float64Array(n * n).fill(1 / n);
      let x: Float64Array = new Float64Array(n).fill(start);
      let covariance: Float64Array = new Float64Array(n * n);
      for (let k = 0; k < iterations; k++) {
        const g = gamma(k);
        const mix = schedule !== "gossip" && (k + 1) % H === 0 ? average : schedule === "local" ? identity : w;
        x = multiply(
          mix,
          x.map((xi, i) => xi - g * h * (xi - optima[i])),
          n,
          n,
          1,
        );
        const stepped = covariance.map((c, at) => (1 - g * h) ** 2 * c + (Math.floor(at / n) === at % n ? g * g * sigma2 : 0));
        covariance = multiply(multiply(mix, stepped, n, n, n), transpose(mix, n, n), n, n, n);
        let expected = 0;
        for (let i = 0; i < n; i++) expected += (x[i] ** 2 + covariance[i * n + i]) / n;
        close(theory.node[k + 1], expected, 1e-11);
        const mean = x.reduce((a, b) => a + b) / n;
        close(theory.mean[k + 1], mean * mean + covariance.reduce((a, b) => a + b) / (n * n), 1e-11);
      }
    });
});
