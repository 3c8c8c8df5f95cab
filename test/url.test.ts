import { describe, expect, it } from "vitest";
import { defaultExperiment, fromHash, pageOptions, parseExperiment, presets, toHash } from "../lib/experiment";
import { Refusal } from "../lib/registry";
import { Draws, randomRaw, thrownBy, valid } from "./experiment-generator";

const opened = (hash: string) => parseExperiment(fromHash(hash));
const sentence = (call: () => unknown) => {
  const thrown = thrownBy(call);
  expect(thrown).toBeInstanceOf(Refusal);
  return (thrown as Refusal).message;
};
const link = (raw: object) => toHash(parseExperiment(raw));

describe("links", () => {
  it("are empty for the experiment of all defaults", () => {
    expect(toHash(defaultExperiment)).toBe("#");
    for (const bare of ["", "#", "https://example.org/"])
      expect(opened(bare.includes("#") ? bare : `${bare}#`)).toEqual(defaultExperiment);
    expect(opened("")).toEqual(defaultExperiment);
  });
  it("are readable", () => {
    expect(link({ algorithm: { kind: "gossip-pga", H: 32 }, topology: { kind: "ring", n: 32 } })).toBe(
      "#algorithm=gossip-pga~H=32&topology=ring~n=32",
    );
    expect(
      link({
        optimizer: { learningRate: 0.5, batchSize: "full", schedule: { kind: "step", every: 20 } },
        seed: 7,
        iterations: 10,
      }),
    ).toBe("#schedule=step~every=20&rate=0.5&batch=full&iterations=10&seed=7");
    expect(link({ faults: { dead: [3, 5], cut: [[0, 1]], drop: 0.1, stragglers: [[3, 4]] } })).toBe(
      "#faults=dead:3,5;cut:0-1;drop:0.1;slow:3x4",
    );
    expect(
      link({
        edits: [
          {
            at: 120,
            set: { topology: { kind: "path", n: 8 }, optimizer: { learningRate: 0 }, faults: { dead: [] } },
            keep: [0, 1, 2, 3, 4, 9, 15, -1],
          },
        ],
      }),
    ).toBe("#edit=120/topology=path~n=8/rate=0/faults=dead:/keep=0:4,9,15,-1");
    expect(link({ model: { kind: "mlp", hidden: [] } })).toBe("#model=mlp~hidden=");
  });
  it("may be typed in any order, and opened as whole addresses", () => {
    const a = opened("#topology=ring~n=32&algorithm=gossip-pga~H=4&edit=9/rate=1&edit=3/rate=2");
    expect(
      opened("https://example.org/play/?x=1#edit=3/rate=2&edit=9/rate=1&algorithm=gossip-pga~H=4&topology=ring~n=32"),
    ).toEqual(a);
    expect(toHash(a)).toBe("#algorithm=gossip-pga~H=4&topology=ring~n=32&edit=3/rate=2&edit=9/rate=1");
  });
  it("carry every preset", () => {
    for (const { experiment } of presets) {
      expect(opened(toHash(experiment))).toEqual(experiment);
      expect(toHash(experiment).length).toBeLessThan(400);
    }
  });
  it("carry any valid experiment exactly, and are canonical", () => {
    let carried = 0;
    for (let i = 0; i < 2500; i++) {
      const e = valid(randomRaw(new Draws(500_000 + i)));
      if (!e) continue;
      carried++;
      const hash = toHash(e);
      expect(opened(hash)).toEqual(e);
      expect(toHash(opened(hash))).toBe(hash);
      expect(hash).toMatch(/^#[A-Za-z0-9._,:;!*()\-~=&/%]*$/);
    }
    expect(carried).toBeGreaterThan(1000);
  });
  it("hold a drawn network of 64 nodes and a dozen changes to it in less than 2000 characters", () => {
    const r = new Draws(64);
    const positions = r.list(64, () => [r.unit(), r.unit()]);
    let edges = r.list(160, () => [r.whole(0, 63), r.whole(0, 63)]).filter(([i, j]) => i !== j);
    const topology = () => ({ kind: "custom", n: 64, edges, positions });
    const first = topology();
    const edits = r.list(12, (i) => {
      edges = i % 2 ? edges.filter((_, at) => at !== 40 + i) : [...edges, [i, 63 - i]];
      return { at: 100 * i, set: { topology: topology() } };
    });
    const e = parseExperiment({ topology: first, edits });
    const hash = toHash(e);
    expect(hash.length).toBeLessThan(2000);
    expect(opened(hash)).toEqual(e);
  });
  it("leave the page's own options alone", () => {
    const hash = "#rate=0.5&theme=dark&show=graph,loss&loop=0-400&lang=zh";
    expect(pageOptions(hash)).toEqual({ theme: "dark", show: "graph,loss", loop: "0-400", lang: "zh" });
    expect(opened(hash).optimizer.learningRate).toBe(0.5);
    expect(pageOptions("#broken&theme=dark&%")).toEqual({ theme: "dark" });
  });
});

describe("links that are wrong", () => {
  const cases: [string, string, RegExp][] = [
    ["an unknown part", "#algoritm=x", /^algoritm: a link has no part of that name\. Did you mean “algorithm”\?/],
    [
      "an unknown kind",
      "#algorithm=gosip-pga",
      /^algorithm\.kind: no algorithm is called “gosip-pga”\. Did you mean “gossip-pga”\?/,
    ],
    ["an unknown parameter", "#topology=ring~m=3", /^topology\.m: “ring” has no parameter of that name/],
    [
      "a part cut off",
      "#algorithm=gossip-pga~H=16&topo",
      /^the link is cut off or mangled: “topo” is not of the form name=value/,
    ],
    ["a parameter cut off", "#topology=ring~n", /^the link is cut off or mangled: “n”/],
    ["an empty number", "#topology=ring~n=", /^topology\.n: “” is not a whole number/],
    ["a percent code cut off", "#dataset=table~features=%2", /^dataset\.features: “%2” is cut off or mangled/],
    ["a rate in words", "#rate=fast", /^optimizer\.learningRate: “fast” is not a number/],
    ["a part twice", "#rate=1&rate=2", /^rate: the link names this part twice/],
    ["a parameter twice", "#topology=ring~n=3~n=4", /^topology\.n: the link names this parameter twice/],
    ["an unknown fault", "#faults=ded:3", /^faults: a link cannot say “ded:3” here\. Did you mean “dead”\?/],
    ["a newer version", "#v=2&rate=1", /^version: 2 is newer than this page/],
    ["a version in words", "#v=x", /^version: “x” is not a version/],
    ["a change of the model", "#edit=5/model=linear", /^edit\.model: the edit at 5 cannot say that/],
    ["an edit without a time", "#edit=rate=1", /^edits\[0\]\.at: “rate=1” is not a whole number/],
    ["a change of nothing", "#edit=5/topology=.~n=3", /^topology: the link says “as before”, but nothing was said before/],
    [
      "a change that does not fit",
      "#topology=ring~n=8&edit=5/topology=.~n=(4,4)3",
      /^topology\.n: “\(4,4\)3” does not fit what the link says before/,
    ],
    ["an endless run", "#edit=5/keep=0:99999999", /^edit\.keep: “0:99999999” is not a run of nodes/],
    ["a number beyond numbers", "#rate=1e999", /^optimizer\.learningRate: Infinity is not a finite number/],
    ["a prototype in disguise", "#topology=ring~__proto__=3", /^topology\.__proto__: “ring” has no parameter of that name/],
    ["a prototype as a part", "#__proto__=3", /^__proto__: a link has no part of that name/],
  ];
  it.each(cases)("%s", (_, hash, expected) => expect(sentence(() => opened(hash))).toMatch(expected));

  it("are refused with a sentence and never another exception, wherever they are cut or spoilt", () => {
    const alphabet = "abz019.,:;!*()-~=&/%#+ \u00e9\u{1f600}\ud800_";
    let refused = 0;
    for (let i = 0; i < 4000; i++) {
      const r = new Draws(900_000 + i);
      const e = i % 4 === 0 ? valid(randomRaw(r)) : r.pick(presets).experiment;
      let hash = toHash(e ?? defaultExperiment);
      for (let times = r.whole(1, 3); times > 0; times--) {
        const at = r.whole(0, hash.length);
        const piece = r.list(r.whole(0, 3), () => r.pick(Array.from(alphabet))).join("");
        hash = r.chance(0.3) ? hash.slice(0, at) : hash.slice(0, at) + piece + hash.slice(at + r.whole(0, 3));
      }
      const thrown = thrownBy(() => toHash(opened(hash)));
      if (thrown === undefined) continue;
      if (!(thrown instanceof Refusal)) throw new Error(`${hash} threw ${thrown}`, { cause: thrown });
      refused++;
    }
    expect(refused).toBeGreaterThan(500);
  });
});
