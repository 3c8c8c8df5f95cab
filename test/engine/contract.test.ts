import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { algorithms } from "../../lib/algorithms";
import { networks } from "../../lib/cost/networks";
import { datasets, partitions } from "../../lib/data";
import { fromHash, parseExperiment, toHash } from "../../lib/experiment";
import { schedules } from "../../lib/experiment/schedules";
import { models } from "../../lib/models";
import { type AnyEntry, type Parameter, Refusal } from "../../lib/registry";
import { topologies, weightings } from "../../lib/topology";
import { gap, problem, train } from "./runs";

type Some = AnyEntry<readonly unknown[], unknown>;
const registries = [topologies, weightings, datasets, partitions, models, algorithms, schedules, networks];
const entries = registries.flatMap(({ field, entries }) =>
  (entries as readonly Some[]).map((entry) => ({ field, entry, id: entry.id })),
);
const parametersOf = (entry: Some) => Object.entries(entry.parameters as Record<string, Parameter>);

describe.each(entries)("$field $id", ({ field, entry }) => {
  test("is named, summarised and kebab-case", () => {
    expect(entry.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.name.length).toBeGreaterThan(1);
    expect(entry.summary).toMatch(/\.$/);
  });
  test("parameters tell their label, help and default, and keep to their bounds", () => {
    for (const [name, parameter] of parametersOf(entry)) {
      expect(parameter.label.length, name).toBeGreaterThan(0);
      expect(parameter.help, name).toMatch(/[.?…)]$/);
      if (parameter.default !== undefined) expect(parameter.parse(parameter.default, name)).toEqual(parameter.default);
      if (parameter.type === "number" || parameter.type === "integer") {
        expect(parameter.parse(parameter.min, name)).toBe(parameter.min);
        expect(parameter.parse(parameter.max, name)).toBe(parameter.max);
        for (const bad of [parameter.min - 1, parameter.max + 1, Number.NaN, "1", null])
          expect(() => parameter.parse(bad, name)).toThrow(Refusal);
      }
      if (parameter.default !== undefined)
        expect(parameter.parse(parameter.decode(parameter.encode(parameter.default as never)), name)).toEqual(parameter.default);
    }
  });
  test("an unknown parameter is refused with a sentence", () => {
    const choose = (registries.find((registry) => registry.field === field) as typeof algorithms).parse;
    expect(() => choose({ kind: entry.id, wrongName: 1 })).toThrow(/has no parameter of that name/);
  });
});

const runnable = algorithms.entries.filter(({ id }) => id !== "custom");

describe.each(runnable.map((entry) => ({ id: entry.id, entry })))("algorithm $id", ({ id, entry }) => {
  test("states its equation, its source, and both in its own short file", () => {
    expect(entry.equation).toBeTruthy();
    expect(entry.source).toBeTruthy();
    const text = readFileSync(new URL(`../../lib/algorithms/${id}.ts`, import.meta.url), "utf8");
    expect(text.split("\n").length).toBeLessThan(60);
    expect(text).toMatch(/\/\*\*/);
  });
  test("goes into a link and comes back the same", () => {
    const experiment = parseExperiment(
      problem(1, { dataset: undefined, partition: undefined, model: undefined, algorithm: { kind: id } }),
    );
    expect(parseExperiment(fromHash(toHash(experiment)))).toEqual(experiment);
  });
  test("is deterministic", async () => {
    const [a, b] = [await train(problem(2, { algorithm: { kind: id } })), await train(problem(2, { algorithm: { kind: id } }))];
    expect(gap(a.x, b.x)).toBe(0);
    expect(a.frames).toEqual(b.frames);
  });
  test("keeps equal models equal on the complete graph when their data are equal", async () => {
    const rows = [
      [1, 2],
      [-1, 0.5],
      [0.2, -2],
    ];
    const dataset = {
      kind: "table",
      features: [0, 1, 2, 3].flatMap(() => rows),
      labels: [0, 1, 2, 3].flatMap(() => [1, -1, 1]),
      nodes: [0, 1, 2, 3].flatMap((node) => [node, node, node]),
    };
    const stochastic = id === "qsgd";
    const { frames } = await train(
      problem(3, {
        topology: { kind: "complete", n: 4 },
        dataset,
        algorithm: { kind: id },
        optimizer: { learningRate: 0.1, batchSize: "full" },
      }),
    );
    if (!stochastic) for (const frame of frames) expect(frame.consensusDistance).toBeLessThan(1e-24);
  });
  test("lowers the loss of a quadratic", async () => {
    const { frames } = await train(
      problem(4, {
        dataset: { kind: "quadratic", d: 4, heterogeneity: 0.3, conditionNumber: 3 },
        model: { kind: "linear", init: "random" },
        weights: { kind: "lazy-metropolis" },
        algorithm: { kind: id },
        optimizer: { learningRate: 0.1, batchSize: "full" },
        iterations: 150,
      }),
    );
    expect(frames[150].suboptimality as number).toBeLessThan(0.3 * (frames[0].suboptimality as number));
  });
});

describe("one node is plain SGD under every algorithm that loses nothing", () => {
  const lossy = ["qsgd", "top-k", "gaussian-k", "sign-sgd", "choco-sgd", "deep-squeeze", "slow-mo"];
  test.each(runnable.map(({ id }) => id).filter((id) => !lossy.includes(id)))("%s", async (id) => {
    const alone = (kind: string) =>
      train(
        problem(6, {
          topology: { kind: "ring", n: 1 },
          algorithm: { kind, ...(kind === "hier-avg" ? { S: 1 } : {}) },
          iterations: 20,
        }),
      );
    const [a, b] = [await alone(id), await alone("parallel-sgd")];
    expect(gap(a.x, b.x)).toBeLessThan(1e-12);
  });
});
