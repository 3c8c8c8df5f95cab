import { describe, expect, it } from "vitest";
import { applyEdit, parseExperiment } from "../lib/experiment";
import { Refusal } from "../lib/registry";
import { thrownBy } from "./experiment-generator";

const ring = (n: number) => ({ kind: "ring", n });
const start = parseExperiment({ faults: { dead: [15], cut: [[0, 15]], stragglers: [[3, 4]], drop: 0.2 } });
const sentence = (call: () => unknown) => {
  const thrown = thrownBy(call);
  expect(thrown).toBeInstanceOf(Refusal);
  return (thrown as Refusal).message;
};
const refused = (edit: unknown, rest: object = {}) => sentence(() => parseExperiment({ ...rest, edits: [edit] }));

describe("what an edit does", () => {
  it("replaces choices and merges optimizer and faults", () => {
    const after = applyEdit(start, {
      at: 5,
      set: { algorithm: { kind: "local-sgd", H: 3 }, optimizer: { learningRate: 0.5 }, faults: { dead: [1] } },
    });
    expect(after.algorithm).toEqual({ kind: "local-sgd", H: 3 });
    expect(after.optimizer).toEqual({ ...start.optimizer, learningRate: 0.5 });
    expect(after.faults).toEqual({ ...start.faults, dead: [1] });
  });
  it("drops the faults of nodes that vanish", () => {
    expect(applyEdit(start, { at: 5, set: { topology: ring(8) } }).faults).toEqual({
      dead: [],
      cut: [],
      drop: 0.2,
      stragglers: [[3, 4]],
    });
  });
  it("moves faults along with the nodes that are kept", () => {
    const keep = Array.from({ length: 15 }, (_, i) => i + 1);
    const after = applyEdit(start, { at: 5, set: { topology: ring(15) }, keep });
    expect(after.faults).toEqual({ dead: [14], cut: [], drop: 0.2, stragglers: [[2, 4]] });
  });
  it("takes the default weights when the old ones do not fit, and keeps them when they do", () => {
    expect(applyEdit(start, { at: 1, set: { topology: { kind: "static-exponential", n: 16 } } }).weights.kind).toBe("topology");
    const lazy = parseExperiment({ weights: { kind: "lazy-metropolis" } });
    expect(applyEdit(lazy, { at: 1, set: { topology: ring(9) } }).weights.kind).toBe("lazy-metropolis");
  });
  it("takes the default partition when the old one does not fit other data", () => {
    const plain = parseExperiment({ dataset: { kind: "circle" }, partition: { kind: "by-label", labelsPerNode: 1 } });
    expect(applyEdit(plain, { at: 1, set: { dataset: { kind: "xor" } } }).partition.kind).toBe("by-label");
  });
});

describe("edits in an experiment", () => {
  it("are sorted, judged one after the other, and written canonically", () => {
    const { edits } = parseExperiment({
      edits: [
        { at: 9, set: { faults: { dead: [7] } } },
        { at: 3, set: { topology: ring(8), optimizer: {} }, keep: [0, 1, 2, 3, 4, 5, 6, -1] },
      ],
    });
    expect(edits).toEqual([
      { at: 3, set: { topology: ring(8) }, keep: [0, 1, 2, 3, 4, 5, 6, -1] },
      { at: 9, set: { faults: { dead: [7] } } },
    ]);
    const later = [
      { at: 3, set: { topology: ring(8) } },
      { at: 9, set: { faults: { dead: [8] } } },
    ];
    expect(sentence(() => parseExperiment({ edits: later }))).toMatch(/^edits\[1\]\.set\.faults\.dead\[0\]: 8 is out of range/);
  });
  const cases: [string, unknown, RegExp][] = [
    [
      "the model",
      { at: 1, set: { model: { kind: "linear" } } },
      /^edits\[0\]\.set\.model: cannot change while the experiment runs\. What can: topology/,
    ],
    ["the seed", { at: 1, set: { seed: 3 } }, /^edits\[0\]\.set\.seed: cannot change/],
    ["the iterations", { at: 1, set: { iterations: 3 } }, /^edits\[0\]\.set\.iterations: cannot change/],
    ["the version", { at: 1, set: { version: 1 } }, /^edits\[0\]\.set\.version: cannot change/],
    ["a misspelt field", { at: 1, set: { topolgy: {} } }, /^edits\[0\]\.set\.topolgy: .*Did you mean “topology”\?/],
    ["a field beside set", { at: 1, set: {}, topology: {} }, /^edits\[0\]: an edit has no field “topology”/],
    ["no time", { set: {} }, /^edits\[0\]\.at: is missing/],
    ["no change", { at: 1 }, /^edits\[0\]\.set: undefined is not a set of fields/],
    ["nothing at all", null, /^edits\[0\]: null is not an edit/],
    ["a past before the start", { at: -1, set: {} }, /^edits\[0\]\.at: -1 is out of range/],
    [
      "a kept node that never was",
      { at: 1, set: { topology: ring(2) }, keep: [0, 16] },
      /^edits\[0\]\.keep\[1\]: 16 is out of range/,
    ],
    ["too few kept nodes", { at: 1, set: { topology: ring(3) }, keep: [0] }, /^edits\[0\]\.keep: has 1 entries for 3 nodes/],
    [
      "a negative rate",
      { at: 1, set: { optimizer: { learningRate: -1 } } },
      /^edits\[0\]\.set\.optimizer\.learningRate: -1 is out of range/,
    ],
    [
      "data for another model",
      { at: 1, set: { dataset: { kind: "logistic", d: 7 } } },
      /^edits\[0\]\.set\.dataset: needs another model/,
    ],
  ];
  it.each(cases)("refuse %s", (_, edit, expected) => expect(refused(edit)).toMatch(expected));
  it("refuse what would leave the rest unfit, and say so", () => {
    const hier = { algorithm: { kind: "hier-avg", K1: 2, K2: 4, S: 8 } };
    expect(refused({ at: 1, set: { topology: ring(4) } }, hier)).toMatch(
      /^edits\[0\]\.set: after it, algorithm\.S: clusters of 8/,
    );
  });
});
