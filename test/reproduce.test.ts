import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { makeSetting } from "../lib/engine";
import { parseExperiment } from "../lib/experiment";
import { optimum } from "../lib/models";
import type { NetworkModel } from "../lib/models/model";
import { a2sgd } from "../scripts/reproduce/a2sgd";
import { consensusDistance } from "../scripts/reproduce/drift-at-optimum";
import { gossipPga } from "../scripts/reproduce/gossip-pga";
import { hierAvg } from "../scripts/reproduce/hier-avg";
import { landscape, objective, quadraticForm } from "../scripts/reproduce/landscape";
import { lupaSgd } from "../scripts/reproduce/lupa-sgd";
import { short, table, verdictLines } from "../scripts/reproduce/report";
import { shards } from "../scripts/reproduce/shards";
import { smooth, transientLength, windowMeans } from "../scripts/reproduce/windows";

test("windows average whole windows only, and smoothing keeps a straight line straight inside", () => {
  expect([...windowMeans([1, 3, 5, 7, 100], 2)]).toEqual([2, 6]);
  expect([...smooth(Float64Array.of(0, 1, 2, 3, 4), 3)]).toEqual([0.5, 1, 2, 3, 3.5]);
});

test("the transient ends with the last window above the threshold", () => {
  const rule = { window: 16, smoothing: 1, epsilon: 0.1 };
  const one = new Float64Array(6).fill(1);
  expect(transientLength(Float64Array.of(9, 1, 1.2, 1.09, 1, 1), one, rule)).toBe(48);
  expect(transientLength(one, one, rule)).toBe(0);
  expect(transientLength(Float64Array.of(1, 1, 1, 1, 1, 2), one, rule)).toBe(Infinity);
  expect(transientLength(Float64Array.of(1, 1, 1, 1, 1, Number.NaN), one, rule)).toBe(Infinity);
});

test("tables put numbers to the right and words to the left", () => {
  expect(table(["name", "n"], [["ring", 20], ["a", 100]])).toBe("name    n\n----  ---\nring   20\na     100"); // biome-ignore format: one row a line
  expect([short(0), short(0.00123), short(12.345), short(1234.5), short(Infinity)]).toEqual([
    "0.00",
    "1.23e-3",
    "12.3",
    "1235",
    "∞",
  ]);
});

test("the landscape at the optimum: its second-order value of f is f", () => {
  const raw = { topology: { kind: "ring", n: 4 }, dataset: { kind: "logistic", d: 5, samplesPerNode: 300, featureVariance: 1 } };
  const { model, shards: data } = makeSetting(parseExperiment(raw));
  const best = optimum(model, data)!;
  const { hessian, h, zeta2, sigma2 } = landscape(data, best.parameters);
  const delta = Float64Array.of(0.01, -0.02, 0.01, 0.03, 0);
  const f = objective(model as NetworkModel, data);
  const rise = f(best.parameters.map((x, j) => x + delta[j])) - best.value;
  expect(quadraticForm(hessian, delta) / rise).toBeCloseTo(1, 1);
  expect(h).toBeGreaterThan(0);
  expect(zeta2).toBeGreaterThan(0);
  expect(sigma2).toBeGreaterThan(zeta2);
});

test("a pool gives every worker the same samples", () => {
  const pool = shards("pool", 4, 3, 8, 1) as { features: number[][]; labels: number[]; nodes: number[] };
  expect(pool.nodes).toEqual([0, 1, 2, 3].flatMap((node) => new Array(8).fill(node)));
  expect(pool.features.slice(8, 16)).toEqual(pool.features.slice(0, 8));
  expect(pool.labels.slice(24)).toEqual(pool.labels.slice(0, 8));
});

test("consensus distance of two nodes", () => {
  expect(consensusDistance(Float64Array.of(0, 0, 2, 4), 2)).toBe(1 + 4);
});

test.each([gossipPga, lupaSgd, hierAvg, a2sgd])("$id: its tables, and verdicts that say what was measured", async (paper) => {
  const lines: string[] = [];
  const verdicts = await paper.run({ seeds: 1, quick: true }, (line = "") => lines.push(line));
  const text = lines.join("\n");
  expect(text).not.toMatch(/NaN|undefined/);
  expect(text).toMatch(/^-{3,}/m);
  expect(verdicts.length).toBeGreaterThanOrEqual(3);
  for (const verdict of verdicts) {
    expect(verdictLines(verdict)).toMatch(/^Claim {4}.+\.\nMeasured .*\d.*\.\nVerdict {2}(shown|does not show here)$/);
    expect(verdict.measured).not.toMatch(/NaN|undefined/);
  }
  // Even one seed and few samples show the paper's order: PGA before Gossip, PGA before Local.
  if (paper === gossipPga) expect(verdicts.slice(0, 2).map(({ shows }) => shows)).toEqual([true, true]);
});

test("the command refuses an unknown paper in a sentence", () => {
  const { status, stderr, stdout } = spawnSync("npx", ["tsx", "scripts/reproduce/index.ts", "gosip-pga"], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("Did you mean “gossip-pga”?");
  expect(stdout).toBe("");
});
