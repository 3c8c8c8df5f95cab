import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultExperiment, describeDefaults, fields, parseExperiment, presets } from "../lib/experiment";
import { Refusal } from "../lib/registry";
import { Draws, randomRaw, thrownBy, valid } from "./experiment-generator";

/** The whole sentence that refuses `raw`. */
function sentence(raw: unknown): string {
  const thrown = thrownBy(() => parseExperiment(raw));
  expect(thrown).toBeInstanceOf(Refusal);
  return (thrown as Refusal).message;
}

const documented = {
  version: 1,
  seed: 1,
  topology: { kind: "ring", n: 16 },
  weights: { kind: "metropolis" },
  dataset: { kind: "spiral", samples: 1000, noise: 0.1 },
  partition: { kind: "dirichlet", alpha: 0.5 },
  model: { kind: "mlp", hidden: [8, 4], activation: "tanh", init: "random" },
  algorithm: { kind: "gossip-pga", H: 16 },
  optimizer: { learningRate: 0.03, batchSize: 16, momentum: 0, weightDecay: 0, schedule: { kind: "constant" } },
  network: { kind: "custom", latency: 0.001, secondsPerFloat: 1e-8, computeSeconds: 0.01 },
  iterations: 2000,
  edits: [{ at: 120, set: { topology: { kind: "custom", n: 16, edges: [[0, 1]] } } }],
};

describe("valid experiments", () => {
  it("takes the documented example as it stands", () => {
    const e = parseExperiment(documented);
    expect(e).toMatchObject(documented);
    expect(e.faults).toEqual({ dead: [], cut: [], drop: 0, stragglers: [] });
  });
  it("fills in everything that is left out", () => {
    const e = parseExperiment({ version: 1, algorithm: { kind: "gossip-pga", H: 8 } });
    expect(e.algorithm).toEqual({ kind: "gossip-pga", H: 8 });
    expect({ ...e, algorithm: defaultExperiment.algorithm }).toEqual(defaultExperiment);
    expect(Object.keys(e).sort()).toEqual([...fields].sort());
    expect(parseExperiment({})).toEqual(defaultExperiment);
  });
  it("lets what is left out follow what is there", () => {
    const weights = (topology: object) => parseExperiment({ topology }).weights.kind;
    expect(weights({ kind: "static-exponential", n: 8 })).toBe("topology");
    expect(
      weights({
        kind: "custom",
        n: 2,
        edges: [
          [0, 1],
          [1, 0],
        ],
        directed: true,
      }),
    ).toBe("push");
    const values = parseExperiment({ dataset: { kind: "values" } });
    expect([values.model.kind, values.partition.kind]).toEqual(["consensus", "given"]);
    expect(parseExperiment({ dataset: { kind: "plane" } }).partition.kind).toBe("iid");
  });
  it("accepts every golden run", () => {
    const folder = new URL("golden/", import.meta.url);
    for (const file of readdirSync(folder))
      expect(valid(JSON.parse(readFileSync(new URL(file, folder), "utf8")).spec), file).toBeDefined();
  });
  it("accepts a network of one node and one in pieces", () => {
    expect(valid({ topology: { kind: "complete", n: 1 } })).toBeDefined();
    expect(valid({ topology: { kind: "custom", n: 5, edges: [] } })).toBeDefined();
  });
  it("puts faults in order", () => {
    const { faults } = parseExperiment({
      faults: {
        dead: [5, 3, 5],
        cut: [
          [1, 0],
          [0, 1],
        ],
        stragglers: [
          [9, 2],
          [1, 1],
        ],
      },
    });
    expect(faults).toEqual({ dead: [3, 5], cut: [[0, 1]], drop: 0, stragglers: [[9, 2]] });
  });
  it("documents a default for every field", () => {
    const described = new Set(describeDefaults().map(({ field }) => field.split(".")[0]));
    expect([...described].sort()).toEqual([...fields].sort());
  });
  it("has presets that are valid, and each is different", () => {
    expect(presets.length).toBeGreaterThanOrEqual(12);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(new Set(presets.map(({ experiment }) => JSON.stringify(experiment))).size).toBe(presets.length);
  });
});

describe("refusals", () => {
  const cases: [string, unknown, RegExp][] = [
    [
      "a misspelt algorithm",
      { algorithm: { kind: "gosip-pga" } },
      /^algorithm\.kind: no algorithm is called “gosip-pga”\. Did you mean “gossip-pga”\? There are: /,
    ],
    ["a misspelt field", { algoritm: {} }, /^algoritm: there is no field of that name\. Did you mean “algorithm”\? There are: /],
    [
      "a misspelt parameter",
      { algorithm: { kind: "gossip-pga", h: 3 } },
      /^algorithm\.h: “gossip-pga” has no parameter of that name\. Did you mean “H”\?/,
    ],
    ["a newer version", { version: 2 }, /^version: 2 is newer than this page/],
    ["a version that is none", { version: "one" }, /^version: “one” is not a version/],
    [
      "a negative rate",
      { optimizer: { learningRate: -0.1 } },
      /^optimizer\.learningRate: -0\.1 is out of range\. Allowed is a number from 0 to 1000000000000; the nearest is 0\.$/,
    ],
    [
      "an empty batch",
      { optimizer: { batchSize: 0 } },
      /^optimizer\.batchSize: 0 is out of range\. Allowed is a whole number from 1 to 4096, or "full"\.$/,
    ],
    ["a huge batch", { optimizer: { batchSize: 5000 } }, /^optimizer\.batchSize: 5000 is out of range/],
    ["a batch in words", { optimizer: { batchSize: "all" } }, /^optimizer\.batchSize: “all” is not a batch size/],
    ["a momentum of one", { optimizer: { momentum: 1 } }, /^optimizer\.momentum: 1 is out of range/],
    [
      "an unknown schedule",
      { optimizer: { schedule: { kind: "cosin" } } },
      /^optimizer\.schedule\.kind: no schedule is called “cosin”\. Did you mean “cosine”\?/,
    ],
    ["a misspelt rate", { optimizer: { learnngRate: 1 } }, /^optimizer\.learnngRate: .*Did you mean “learningRate”\?/],
    ["an optimizer that is a number", { optimizer: 3 }, /^optimizer: 3 is not a set of fields/],
    ["too many iterations", { iterations: 10_000_001 }, /^iterations: 10000001 is out of range/],
    ["half an iteration", { iterations: 1.5 }, /^iterations: 1\.5 is not a whole number/],
    ["a seed beyond 32 bits", { seed: 2 ** 32 }, /^seed: 4294967296 is out of range/],
    ["a negative seed", { seed: -1 }, /^seed: -1 is out of range/],
    ["nothing", null, /^null is not an experiment/],
    ["a list", [], /^\[\] is not an experiment/],
    ["a word", "ring", /^“ring” is not an experiment/],
    ["a choice that is null", { topology: null }, /^topology: null is not a choice/],
    ["a choice without a kind", { topology: { n: 3 } }, /^topology\.kind: is missing/],
    [
      "NaN in a table",
      { dataset: { kind: "table", features: [[1, Number.NaN]], labels: [1] } },
      /^dataset\.features\[0\]\[1\]: NaN is not a finite number/,
    ],
    ["a word in a table", { dataset: { kind: "table", features: [[1, "x"]], labels: [1] } }, /^dataset\.features.*“x”/],
    [
      "10,000 nodes",
      { topology: { kind: "ring", n: 10_000 } },
      /^topology\.n: 10000 is out of range\. Allowed is a whole number from \d+ to 1024/,
    ],
    ["a grid of 10,000", { topology: { kind: "grid", rows: 100, cols: 100 } }, /^topology/],
    ["a hypercube of 12", { topology: { kind: "hypercube", n: 12 } }, /^topology\.n: 12 .*power of two/],
    [
      "symmetric weights on one-way links",
      {
        topology: {
          kind: "custom",
          n: 3,
          edges: [
            [0, 1],
            [1, 2],
            [2, 0],
          ],
          directed: true,
        },
        weights: { kind: "metropolis" },
      },
      /^weights/,
    ],
    ["own weights on a ring", { weights: { kind: "topology" } }, /^weights/],
    [
      "K2 that K1 does not divide",
      { algorithm: { kind: "hier-avg", K1: 4, K2: 18 } },
      /^algorithm\.K2: 18 is not a multiple of K1 = 4/,
    ],
    ["clusters larger than the network", { algorithm: { kind: "hier-avg", K1: 2, K2: 4, S: 17 } }, /^algorithm\.S: .*17.*16/],
    [
      "labels that do not fit",
      { dataset: { kind: "plane" }, model: { kind: "logistic" } },
      /^model\.kind: the labels do not fit/,
    ],
    [
      "values for other nodes",
      { dataset: { kind: "values", values: [[1], [2]] } },
      /^dataset\.values: there are 2 values for 16 nodes/,
    ],
    [
      "models that do not fit into a page",
      { topology: { kind: "ring", n: 1000 }, model: { kind: "mlp", hidden: [512, 512] } },
      /^model: .*too many/,
    ],
    [
      "a dead node that is not there",
      { faults: { dead: [16] } },
      /^faults\.dead\[0\]: 16 is out of range. Allowed is a whole number from 0 to 15/,
    ],
    ["everybody dead", { topology: { kind: "ring", n: 3 }, faults: { dead: [0, 1, 2] } }, /^faults\.dead: no node is left alive/],
    ["a cut that is no pair", { faults: { cut: [3] } }, /^faults\.cut\[0\]: 3 is not a pair/],
    ["a cut to oneself", { faults: { cut: [[3, 3]] } }, /^faults\.cut\[0\]: node 3 has no link to itself/],
    ["a probability of two", { faults: { drop: 2 } }, /^faults\.drop: 2 is out of range/],
    ["a straggler in a hurry", { faults: { stragglers: [[1, 0.5]] } }, /^faults\.stragglers\[0\]\[1\]: 0\.5 is out of range/],
    [
      "a straggler named twice",
      {
        faults: {
          stragglers: [
            [1, 2],
            [1, 3],
          ],
        },
      },
      /^faults\.stragglers: node 1 is named twice/,
    ],
    ["a misspelt fault", { faults: { ded: [] } }, /^faults\.ded: .*Did you mean “dead”\?/],
    ["edits that are no list", { edits: {} }, /^edits: \{\} is not a list/],
    ["a function", { seed: () => 1 }, /^seed: a function is not something that JSON can hold/],
    ["a big integer", { seed: 1n }, /^seed: a bigint/],
    ["infinity", { optimizer: { learningRate: Infinity } }, /^optimizer\.learningRate: Infinity is not a finite number/],
    ["a prototype in disguise", JSON.parse('{"__proto__": {"seed": 3}}'), /^__proto__: there is no field/],
  ];
  it.each(cases)("%s", (_, raw, expected) => expect(sentence(raw)).toMatch(expected));

  it("huge nesting and cycles", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { topology: deep };
    expect(sentence(deep)).toMatch(/nested more than/);
    const cycle: Record<string, unknown> = { kind: "custom" };
    cycle.edges = cycle;
    expect(sentence({ topology: cycle })).toMatch(/nested more than/);
  });
});

describe("random experiments", () => {
  it("parse to themselves", () => {
    let accepted = 0;
    for (let i = 0; i < 1500; i++) {
      const e = valid(randomRaw(new Draws(i)));
      if (!e) continue;
      accepted++;
      expect(parseExperiment(JSON.parse(JSON.stringify(e)))).toEqual(e);
    }
    expect(accepted).toBeGreaterThan(500);
  });
  it("are refused with a sentence, never another exception, when anything in them is spoilt", () => {
    const spoils: unknown[] = [
      null,
      [],
      {},
      "",
      "ring",
      -1,
      1e9,
      0.5,
      Number.NaN,
      true,
      [[]],
      [[0, "x"]],
      { kind: 3 },
      { kind: "ring", n: "x" },
    ];
    for (let i = 0; i < 3000; i++) {
      const r = new Draws(100_000 + i);
      const raw = structuredClone(randomRaw(r));
      for (let times = r.whole(1, 3); times > 0; times--) {
        let place = raw as Record<string, unknown>;
        for (;;) {
          const keys = Object.keys(place);
          const key = keys.length === 0 || r.chance(0.05) ? "unknown" : r.pick(keys);
          const inner = place[key];
          if (typeof inner === "object" && inner !== null && r.chance(0.7)) place = inner as Record<string, unknown>;
          else {
            place[key] = structuredClone(r.pick(spoils));
            break;
          }
        }
      }
      valid(raw);
    }
  });
});
