import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseExperiment, toHash } from "../lib/experiment";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/experiment.ts", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stderr, lines: stdout.trimEnd().split("\n") };
};
const small = { topology: { kind: "path", n: 3 }, dataset: { kind: "circle", samples: 30 }, iterations: 7 };

describe("the headless runner", () => {
  test("prints t = 0, every N-th and the last, then the parameters; the topology first", () => {
    const { status, lines, stderr } = run(["-", "--every", "3", "--parameters", "--topology"], JSON.stringify(small));
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const rows = lines.map((line) => JSON.parse(line));
    expect(rows[0].n).toBe(3);
    expect(rows[0].weights.length).toBe(3);
    expect(rows[0].beta).toBeCloseTo(2 / 3, 12);
    expect(rows.slice(1).map(({ iteration }) => iteration)).toEqual([0, 3, 6, 7, 7]);
    expect(Object.keys(rows[1])).toEqual([
      "iteration",
      "loss",
      "nodeLoss",
      "accuracy",
      "consensusDistance",
      "averaging",
      "bytesPerNode",
      "payloadBits",
      "seconds",
    ]);
    expect(rows[5].parameters.length).toBe(3);
  });
  test("a share link is as good as a file, on any device, and CSV is a table", () => {
    const { status, lines } = run([
      `https://example.org/${toHash(parseExperiment(small))}`,
      "--device",
      "wasm",
      "--format",
      "csv",
    ]);
    expect(status).toBe(0);
    expect(lines[0].split(",").slice(0, 2)).toEqual(["iteration", "loss"]);
    expect(lines.length).toBe(9);
  });
  test.each([
    [
      "an unknown algorithm",
      '{"algorithm":{"kind":"gosip-pga"}}',
      /algorithm\.kind: no algorithm is called “gosip-pga”\. Did you mean “gossip-pga”\?/,
    ],
    ["a negative learning rate", '{"optimizer":{"learningRate":-0.1}}', /optimizer\.learningRate: -0\.1 is out of range/],
    ["an edge to nowhere", '{"topology":{"kind":"custom","n":3,"edges":[[0,7]]}}', /topology\.edges/],
    ["no JSON", "{", /is not JSON/],
    [
      "K2 not a multiple of K1",
      '{"algorithm":{"kind":"hier-avg","K1":3,"K2":8}}',
      /algorithm\.K2: 8 is not a multiple of K1 = 3/,
    ],
    ["S beyond n", '{"algorithm":{"kind":"hier-avg","K1":2,"K2":8,"S":40}}', /algorithm\.S/],
    ["ratio 0", '{"algorithm":{"kind":"top-k","ratio":0}}', /algorithm\.ratio/],
    ["H = 0", '{"algorithm":{"kind":"gossip-pga","H":0}}', /algorithm\.H/],
    ["hypercube of 12", '{"topology":{"kind":"hypercube","n":12}}', /topology\.n/],
    ["10,000 nodes", '{"topology":{"kind":"ring","n":10000}}', /topology\.n/],
    [
      "stages out of order",
      '{"algorithm":{"kind":"custom","stages":[{"kind":"descend"},{"kind":"gradient"}]}}',
      /‘descend’ uses the update that ‘gradient’ makes: put ‘gradient’ first/,
    ],
  ])("%s: exit code 2 and one sentence", (_, input, sentence) => {
    const { status, stderr, lines } = run(["-"], input);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split("\n").length).toBe(1);
    expect(lines).toEqual([""]);
  });
  test("divergence: exit code 3, what was finite, and when", () => {
    const wild = {
      dataset: { kind: "plane", samples: 60 },
      model: { kind: "linear", init: "random" },
      optimizer: { learningRate: 900 },
      iterations: 5000,
    };
    const { status, stderr, lines } = run(["-", "--every", "50"], JSON.stringify(wild));
    expect(status).toBe(3);
    const at = Number(/at iteration (\d+)/.exec(stderr)?.[1]);
    const last = JSON.parse(lines[lines.length - 1]).iteration;
    expect(at).toBeGreaterThan(last);
    expect(at).toBeLessThanOrEqual(last + 50);
  });
  test("--list prints every registry", () => {
    const { status, lines } = run(["--list"]);
    expect(status).toBe(0);
    const listed = JSON.parse(lines.join("\n"));
    expect(listed.algorithm.find(({ kind }: { kind: string }) => kind === "gossip-pga").parameters[0]).toMatchObject({
      name: "H",
      default: 16,
      min: 1,
    });
  });
  test("the format's own example runs as it stands", () => {
    const text = readFileSync(new URL("./fixtures/example.json", import.meta.url), "utf8");
    const { status, lines } = run(["-", "--every", "100", "--device", "wasm"], text);
    expect(status).toBe(0);
    expect(JSON.parse(lines[lines.length - 1]).iteration).toBe(300);
  });
});
