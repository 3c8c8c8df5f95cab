import { readFileSync } from "node:fs";
import katex from "katex";
import { describe, expect, test } from "vitest";
import { bibtex } from "@/components/reference/bibtex";
import { exampleOf, linkOf } from "@/components/reference/example";
import { productOf } from "@/components/reference/product";
import { rhythm, rhythmOf } from "@/components/reference/rhythm";
import { fields, fileOf, pageOf, shelves, sourceOf } from "@/components/reference/shelves";
import { scheduleWords, stepsOf } from "@/components/reference/steps";
import { tokens } from "@/components/reference/tokens";
import { algorithms } from "@/lib/algorithms";
import { fromHash, makeAlgorithm, makeTopology, makeWeights, noFaults, parseExperiment } from "@/lib/experiment";
import type { Citation } from "@/lib/registry";
import { referenceText } from "@/lib/text/reference";
import { type Term, terms } from "@/lib/text/terms";
import { beta } from "@/lib/topology";

const everyEntry = fields.flatMap((field) => shelves[field].registry.entries.map((entry) => ({ field, id: entry.id, entry })));

describe.each(everyEntry)("the page of $field $id", ({ field, id, entry }) => {
  test("shows the file that defines the entry", async () => {
    const code = await sourceOf(field, id);
    expect(code).toContain(`id: "${id}"`);
    expect(
      tokens(code)
        .map(({ text }) => text)
        .join(""),
    ).toBe(code);
    expect(fileOf(field, id)).toMatch(/^lib\//);
  });
  test("runs an experiment that has the entry in it, and links to it", () => {
    const experiment = exampleOf(field, id);
    const chosen = field === "schedule" ? experiment.optimizer.schedule : experiment[field];
    expect(chosen.kind).toBe(id);
    expect(parseExperiment(fromHash(linkOf(experiment)))).toEqual(experiment);
  });
  test("has an equation that can be typeset, and citations in good form", () => {
    if (entry.equation) expect(() => katex.renderToString(entry.equation!, { throwOnError: true })).not.toThrow();
    const citations = entry.source === undefined ? [] : [entry.source].flat();
    for (const citation of citations as Citation[]) {
      expect(citation.arxiv ?? "1234.56789").toMatch(/^\d{4}\.\d{4,5}$/);
      expect(citation.doi ?? "10.1/x").toMatch(/^10\.\d+\//);
      const text = bibtex(citation);
      expect(text).toMatch(/^@(misc|article|inproceedings)\{[A-Za-z]+\d{4}[A-Za-z]*,\n/);
      expect(text.match(/\{/g)!.length).toBe(text.match(/\}/g)!.length);
    }
  });
});

describe("an iteration in boxes", () => {
  const steps = (kind: string, parameters = {}) =>
    stepsOf(
      algorithms.make(algorithms.parse({ kind, ...parameters }), { n: 16, topology: makeTopology({ kind: "ring", n: 16 }, 1) }),
    );

  test("goes from computing over sending to mixing", () => {
    expect(steps("gossip-pga").map(({ phase }) => phase)).toEqual(["compute", "compute", "send", "mix"]);
    expect(steps("parallel-sgd").map(({ title }) => title)).toEqual(["gradient", "sendUpdate", "mixUpdate", "descend"]);
    expect(steps("gossip-pga").at(-1)!.note!(referenceText)).toBe(
      "every 16 iterations with everyone, otherwise with the neighbours",
    );
  });
  test("names every compressor and every rule", () => {
    for (const { id } of algorithms.entries)
      for (const { note, formula } of steps(id)) {
        expect(formula).not.toContain("undefined");
        if (note) expect(note(referenceText)).not.toMatch(/undefined|^$/);
      }
    expect(
      scheduleWords({ every: 32, use: "global", otherwise: { every: 4, use: "cluster", otherwise: "none" } }, referenceText),
    ).toBe("every 32 iterations with everyone, otherwise every 4 iterations inside each cluster, otherwise with nobody");
  });
});

describe("the rhythm of the averagings", () => {
  test("nests: rooms every 4, the building every 8", () => {
    const schedule = { every: 8, use: "global", otherwise: { every: 4, use: "cluster", otherwise: "none" } } as const;
    expect(rhythm(schedule, 8)).toEqual(["none", "none", "none", "cluster", "none", "none", "none", "global"]);
  });
  test("grows: rounds of (1 + iα)τ₀", () => {
    const schedule = { every: { rule: "linear-growth", start: 2, alpha: 1 }, use: "global", otherwise: "none" } as const;
    const ends = rhythm(schedule, 13).flatMap((averaging, k) => (averaging === "global" ? [k + 1] : []));
    expect(ends).toEqual([2, 6, 12]);
  });
  test("switches: every iteration first, then every H", () => {
    const schedule = { every: { rule: "post", after: 3, later: 4 }, use: "global", otherwise: "none" } as const;
    const ends = rhythm(schedule, 12).flatMap((averaging, k) => (averaging === "global" ? [k + 1] : []));
    expect(ends).toEqual([1, 2, 3, 7, 11]);
  });
  test("of gradient tracking is gossip, of two stages the wider one", () => {
    const of = (kind: string, parameters = {}) =>
      rhythmOf(makeAlgorithm(algorithms.parse({ kind, ...parameters }), { kind: "ring", n: 8 }, 1), 4);
    expect(of("gradient-tracking")).toEqual(new Array(4).fill("neighbors"));
    expect(of("a2sgd", { H: 2 })).toEqual(new Array(4).fill("global"));
  });
});

test("four steps of one-peer gossip on sixteen nodes are the exact average", () => {
  const matrices = makeWeights({ kind: "topology" }, { kind: "one-peer-exponential", n: 16 }, 1, noFaults);
  expect(beta(productOf(matrices))).toBeLessThan(1e-12);
});

test("terms point to pages that exist", () => {
  const pages = new Set(everyEntry.map(({ field, id }) => pageOf(field, id)));
  for (const { see } of Object.values(terms) as Term[]) if (see) expect(pages).toContain(`/reference/${see}/`);
});

test("no reference component ships a typesetter", () => {
  for (const file of ["Term.tsx", "CopyButton.tsx"])
    expect(readFileSync(`components/reference/${file}`, "utf8")).not.toContain("katex");
});
