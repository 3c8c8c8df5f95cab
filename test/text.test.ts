import { describe, expect, test } from "vitest";
import { english } from "@/components/network/words";
import { algorithms } from "@/lib/algorithms";
import { networks } from "@/lib/cost/networks";
import { datasets, partitions } from "@/lib/data";
import { optimizerParameters, presets, runParameters, schedules } from "@/lib/experiment";
import { models } from "@/lib/models";
import type { AnyEntry, Parameter } from "@/lib/registry";
import { bestLanguage, language, onLanguage, say, speak, terms, text } from "@/lib/text";
import { chinese } from "@/lib/text/chinese";
import { en } from "@/lib/text/en";
import { referenceText } from "@/lib/text/reference";
import { terms as englishTerms } from "@/lib/text/terms";
import { zhNetwork } from "@/lib/text/zh-network";
import { zhReference } from "@/lib/text/zh-reference";
import "@/lib/text/builder";
import "@/lib/text/compare";
import "@/lib/text/composer";
import "@/lib/text/inspect";
import "@/lib/text/share";
import { zhTerms } from "@/lib/text/zh-terms";
import { topologies, weightings } from "@/lib/topology";

/** Things that a text may be about, tried in turn until it says something of them. */
const anything = new Proxy({}, { get: (_, key) => (typeof key === "symbol" ? undefined : 3) });
const subjects: readonly (readonly unknown[])[] = [
  [3, 2, 1, 1],
  [0, [1, 2]],
  [[3, 2]],
  [[[3, 2]]],
  [3, 2, 1, ["3"]],
  ["3", "2"],
  [anything],
];
function spoken(text: (...about: readonly unknown[]) => unknown): string {
  for (const about of subjects)
    try {
      const sentence = text(...about);
      if (!/undefined|NaN|\[object/.test(String(sentence))) return String(sentence);
    } catch {
      // It is about something else.
    }
  throw new Error(`Nothing makes this text speak: ${text}`);
}

/** Every text in a tree with its path; a function's text is what it says of plausible arguments. */
function leaves(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, spoken(value as Parameters<typeof spoken>[0])]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** Papers' names and keys of the keyboard, which are the same in both languages. */
const international =
  /Gossip|ADA|Hier|PSGD|QSGD|A2SGD|Push|sum|SGD|SGP|PGA|AGA|LUPA|AVG|Top|Gaussian|EXTRA|SlowMo|Local|Post|Parallel|CHOCO|DeepSqueeze|Dirichlet|tanh|ReLU|sigmoid|Space|Ctrl|Shift|Enter|Escape|Page|Down|Up|BibTeX|WASM|SIMD|TensorFlow|WebGL|WebGPU|\.js/gi;
/** Whether nothing is left to translate once names and symbols are taken away. */
const isOnlyNames = (sentence: string) => !/[a-z]{2,}/i.test(sentence.replace(international, ""));
/** Samples of file formats. */
const sameInBoth = ["share.data.example"];
const isChinese = (sentence: string) => /[\u4e00-\u9fff]/.test(sentence);

function expectTranslated(from: unknown, to: unknown): void {
  const [sources, translations] = [leaves(from), new Map(leaves(to))];
  expect([...translations.keys()].sort()).toEqual(sources.map(([path]) => path).sort());
  const left = sources.filter(
    ([path]) => !isChinese(translations.get(path)!) && !isOnlyNames(translations.get(path)!) && !sameInBoth.includes(path),
  );
  expect(left).toEqual([]);
}

/** Everything a registry entry says to a reader. */
function sentencesOf({ name, summary, parameters }: AnyEntry<readonly never[], unknown>): string[] {
  return [name, summary, ...Object.values(parameters as Record<string, Parameter>).flatMap(sentencesOfParameter)];
}
const sentencesOfParameter = (parameter: Parameter): string[] => [
  parameter.label,
  parameter.help,
  ...(parameter.unit ? [parameter.unit] : []),
  ...(parameter.type === "choice" ? parameter.options : []),
];
const said = new Set([
  ...[topologies, weightings, datasets, partitions, models, algorithms, networks, schedules].flatMap(({ entries }) =>
    (entries as readonly AnyEntry<readonly never[], unknown>[]).flatMap(sentencesOf),
  ),
  ...Object.values({ ...optimizerParameters, ...runParameters } as Record<string, Parameter>).flatMap(sentencesOfParameter),
  ...presets.flatMap(({ name, summary }) => [name, summary]),
]);

describe("Chinese", () => {
  test("says everything the interface says", () => expectTranslated(en, chinese.text));
  test("says everything the network picture says", () => expectTranslated(english, zhNetwork));
  test("says everything the reference says", () => expectTranslated(referenceText, zhReference));
  test("explains every term, under the same symbol and the same link", () => {
    expectTranslated(
      Object.fromEntries(Object.entries(englishTerms).map(([id, { name, definition }]) => [id, { name, definition }])),
      Object.fromEntries(Object.entries(zhTerms).map(([id, { name, definition }]) => [id, { name, definition }])),
    );
    for (const [id, { symbol, see }] of Object.entries(englishTerms) as [keyof typeof zhTerms, (typeof zhTerms)["node"]][])
      expect(zhTerms[id]).toMatchObject({ ...(symbol && { symbol }), ...(see && { see }) });
  });
  test("has every sentence of every registry entry, parameter and preset, and none that nobody says", () => {
    const missing = [...said].filter((sentence) => chinese.phrases[sentence] === undefined);
    expect(missing).toEqual([]);
    expect(Object.keys(chinese.phrases).filter((sentence) => !said.has(sentence))).toEqual([]);
    const left = Object.values(chinese.phrases).filter((sentence) => !isChinese(sentence) && !isOnlyNames(sentence));
    expect(left).toEqual([]);
  });
});

describe("the spoken language", () => {
  test("changes at run time, tells those who listen, and comes back", async () => {
    let told = 0;
    const stop = onLanguage(() => told++);
    expect([language, text.transport.play, say("Ring")]).toEqual(["en", "Play", "Ring"]);
    await speak("zh");
    expect([language, text.transport.play, say("Ring"), terms?.gossip.name]).toEqual(["zh", "开始", "环", "Gossip 平均"]);
    await speak("zh");
    await speak("en");
    expect([language, text.transport.play, say("Ring"), told]).toEqual(["en", "Play", "Ring", 2]);
    stop();
  });
  test("is the last one wished for, however long another takes to load", async () => {
    await Promise.all([speak("zh"), speak("en")]);
    expect(language).toBe("en");
  });
  test("follows the first wish that names a language we speak", () => {
    expect(bestLanguage([null, "fr", "zh-CN", "en"])).toBe("zh");
    expect(bestLanguage(["en-GB", "zh"])).toBe("en");
    expect(bestLanguage(["", undefined, "zhuang", "de"])).toBe("en");
  });
});
