import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileOf, gzipped, scripts, shipped } from "../bench/bytes";
import { figures, kilobytes, table, times } from "../bench/format";
import { plainOf, problems } from "../bench/problems";
import { report } from "../bench/report";
import type { Results } from "../bench/results";
import { rateOf, slice } from "../bench/slice";
import { difference, interleaved, linearCost, median } from "../bench/statistics";
import { judge } from "../bench/targets";

const machine = {
  date: "2030-01-02T03:04:05Z",
  processor: "P",
  cores: 2,
  memory: "8 GB",
  system: "S",
  node: "v20.0.0",
  python: "",
  load: [0, 0],
  browser: "",
};
const rate = (perCpuSecond: number) => ({ perCpuSecond, perSecond: perCpuSecond });

describe("statistics", () => {
  test("the median ignores outliers and leaves its input alone", () => {
    const values = [3, 1000, 1];
    expect(median(values)).toBe(3);
    expect(values).toEqual([3, 1000, 1]);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
  test("everyone has one turn in every repetition, and none always begins", () => {
    const order = interleaved(3, 4);
    expect(order).toEqual([0, 1, 2, 1, 2, 0, 2, 0, 1, 0, 1, 2]);
    for (let r = 0; r < 4; r++) expect([...order.slice(3 * r, 3 * r + 3)].sort()).toEqual([0, 1, 2]);
  });
  test("a difference is relative to the largest number, and never hides a NaN or a missing row", () => {
    expect(difference([2, -4], [2, -3])).toBe(0.25);
    expect(difference([0, 0], [0, 0.5])).toBe(0.5);
    expect(difference([1, 2], [1, Number.NaN])).toBe(Infinity);
    expect(difference([1], [1, 2])).toBe(Infinity);
  });
  test("a linear cost is recovered, and an observation off the line is told", () => {
    const sizes = [
      [16, 16],
      [64, 64],
      [16, 120],
      [64, 2016],
    ];
    const observed = sizes.map(([nodes, links]) => ({ nodes, links, seconds: 3 * nodes + 0.5 * links }));
    const { perNode, perLink, worst } = linearCost(observed);
    expect([perNode, perLink, worst].map((each) => each.toFixed(9))).toEqual(["3.000000000", "0.500000000", "1.000000000"]);
    expect(linearCost([...observed, { nodes: 256, links: 256, seconds: 4000 }]).worst).toBeGreaterThan(1.5);
  });
  test("a slice runs at least once and until its time is spent; rates are medians of slices", () => {
    let calls = 0;
    const work = (count: number) => {
      for (let i = 0; i < 1000 * count; i++) calls += Math.sin(i) > 2 ? 1 : 0;
      calls += count;
    };
    const { iterations, cpu, wall } = slice(work, 0.02);
    expect(iterations).toBe(calls);
    expect(cpu).toBeGreaterThanOrEqual(0.02);
    expect(wall).toBeGreaterThan(0);
    expect(rateOf([10, 30, 20].map((count) => ({ iterations: count, cpu: 2, wall: 4 })))).toEqual({
      perCpuSecond: 10,
      perSecond: 5,
    });
  });
});

describe("what is written", () => {
  test("three figures, thousands apart", () => {
    expect([145_231, 999.6, 123.4, 12.34, 1.234, 0.0123, 0, Number.NaN].map(figures)).toEqual([
      "145,000",
      "1,000",
      "123",
      "12.3",
      "1.23",
      "0.012",
      "0",
      "–",
    ]);
    expect(times(2.5)).toBe("2.50 ×");
    expect(times(Number.NaN)).toBe("–");
    expect(kilobytes(2048)).toBe("2.00 KB");
  });
  test("a table", () => {
    expect(table(["a", "b"], [["x|y", "1"]])).toBe("| a | b |\n|---|---:|\n| x\\|y | 1 |");
  });
  test("a report of nothing measured claims nothing", () => {
    const nothing: Results = { machine, quick: true };
    expect(judge(nothing).map(({ reached }) => reached)).toEqual(judge(nothing).map(() => null));
    expect(report(nothing)).not.toMatch(/NaN|undefined|Infinity|\| yes/);
  });
  test("targets follow what was measured", () => {
    const slow: Results = {
      machine,
      quick: false,
      race: {
        cells: [
          {
            problem: "default",
            n: 16,
            rates: { wasm: rate(1000), "naive-cpu": rate(1), "naive-wasm": rate(2), "tfjs-cpu": rate(40) },
          },
        ],
        skipped: [],
      },
      algorithms: [
        { id: "gossip-sgd", name: "Gossip SGD", compresses: false, rate: rate(100) },
        { id: "extra", name: "EXTRA", compresses: false, rate: rate(40) },
        { id: "top-k", name: "Top-K", compresses: true, rate: rate(30) },
      ],
    };
    const verdicts = judge(slow).filter(({ reached }) => reached !== null);
    expect(verdicts.map(({ measured, reached }) => [measured, reached])).toEqual([
      ["500 ×", true],
      ["25.0 ×", true],
      ["at most 2.50 × (EXTRA)", false],
      ["at most 3.33 × (Top-K)", true],
    ]);
    expect(verdicts.every(({ reached, reason }) => reached === (reason === ""))).toBe(true);
    expect(report(slow)).toContain("| 16 | 25.0 × | 1,000 × | 500 × |");
  });
});

describe("bytes shipped", () => {
  const site = "http://localhost:1/base/";
  test("only scripts of the site count, each once", () => {
    const addresses = [`${site}a.js?x`, `${site}a.js`, `${site}b.css`, "http://elsewhere/c.js", `${site}w.js#params=%5B%5D`];
    expect(scripts(site, addresses)).toEqual([`${site}a.js`, `${site}w.js`]);
  });
  test("files are weighed one by one as gzip -9 makes them, and tfjs is recognised", () => {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const [small, large] = ["const a = 1;".repeat(50), `x.registerBackend(1);${"/* */".repeat(30_000)}`];
    writeFileSync(join(folder, "a b.js"), small);
    writeFileSync(join(folder, "tf.js"), large);
    expect(fileOf(folder, site, `${site}a%20b.js`)).toBe(join(folder, "a b.js"));
    expect(shipped(folder, site, [`${site}a%20b.js`])).toEqual({
      files: 1,
      bytes: gzipSync(small, { level: 9 }).length,
      tfjs: false,
    });
    expect(shipped(folder, site, [`${site}a%20b.js`, `${site}tf.js`])).toEqual({
      files: 2,
      bytes: gzipped(small) + gzipped(large),
      tfjs: true,
    });
  });
});

describe("the problems", () => {
  test.each(problems)("$name is an experiment that can be told in bare numbers", async ({ sizes, experiment }) => {
    const n = sizes[0];
    const plain = await plainOf({ version: 1, ...experiment(n) });
    expect(plain.offsets).toHaveLength(n + 1);
    expect(plain.labels).toHaveLength(plain.offsets[n]);
    expect(plain.features).toHaveLength(plain.labels.length * plain.layers[0]);
    expect(plain.start.length % n).toBe(0);
  });
});
