import { describe, expect, it } from "vitest";
import { add, asCustom, type Draft, freshStage, judge, move, remove, replace, stageKinds } from "../components/composer/draft";
import { algorithms } from "../lib/algorithms";
import { defaultExperiment, fromHash, makeAlgorithm, parseExperiment, toHash } from "../lib/experiment";

const gossip: Draft = [freshStage("gradient"), freshStage("descend"), freshStage("mix")];
const named = algorithms.entries.filter(({ id }) => id !== "custom");

describe("putting an algorithm together", () => {
  it("places a new stage where its kind usually stands", () => {
    expect(add([freshStage("descend")], "gradient").at).toBe(0);
    expect(add(gossip, "momentum").at).toBe(1);
    expect(add(gossip, "track").at).toBe(1);
    expect(add(gossip, "correct").at).toBe(2);
    expect(add(gossip, "mix").at).toBe(3);
    for (const kind of ["momentum", "track", "correct", "mix", "slow-momentum"] as const)
      expect(judge(add(gossip, kind).draft), kind).toBeNull();
  });

  it("moves and removes, and never past the ends", () => {
    expect(move(gossip, 0, 2).map(({ kind }) => kind)).toEqual(["descend", "mix", "gradient"]);
    expect(move(gossip, 0, -1)).toBe(gossip);
    expect(move(gossip, 2, 3)).toBe(gossip);
    expect(remove(gossip, 1).map(({ kind }) => kind)).toEqual(["gradient", "mix"]);
    expect(gossip).toHaveLength(3);
  });

  it("says what is wrong at the stage that is wrong", () => {
    expect(judge(gossip)).toBeNull();
    expect(judge(move(gossip, 0, 2))).toEqual({ at: 0, sentence: expect.stringContaining("put ‘gradient’ first") });
    expect(judge([...gossip, freshStage("gradient")])?.at).toBe(3);
    expect(judge(remove(gossip, 1))).toEqual({ at: -1, sentence: expect.stringContaining("add ‘descend’") });
    expect(judge([])?.at).toBe(-1);
    const wild = replace(gossip, 2, {
      kind: "mix",
      what: "model",
      when: { every: 0, use: "global", otherwise: "none" },
    } as never);
    expect(judge(wild)?.sentence).toMatch(/out of range/);
  });

  it("makes every kind of stage legal by itself after a step", () => {
    for (const kind of stageKinds.filter((each) => each !== "gradient"))
      expect(judge([...gossip, freshStage(kind)]), kind).toBeNull();
  });

  it.each(named.map(({ id }) => id))("can begin with the stages of %s, and keeps them through a link", (id) => {
    const choice = algorithms.parse({ kind: id });
    const custom = asCustom(choice, defaultExperiment);
    expect(custom.stages).toEqual(makeAlgorithm(choice, defaultExperiment.topology, defaultExperiment.seed).stages);
    const experiment = parseExperiment({ ...defaultExperiment, algorithm: custom });
    expect(parseExperiment(fromHash(toHash(experiment)))).toEqual(experiment);
  });
});
