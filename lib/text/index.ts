import type { NetworkWords } from "../../components/network/words";
import { en, type Text } from "./en";
import type { StepsText } from "./steps";
import type { Term, TermId, Terms } from "./terms";

export type { Term, TermId, Terms, Text };
/** The interface in English; parts that come later add theirs. */
export const english = en as Text;

/** As written in `lang=` of an address. */
export type Language = "en" | "zh";

/**
 * What is being spoken. These are live bindings that `speak` replaces: read them while rendering, never once for all
 * at the top of a module.
 */
export let language: Language = "en";
/** The interface's texts in the reader's language. */
export let text: Text = english;
/** The field's terms; absent: those of `terms`, which are English and come with the words that explain themselves. */
export let terms: Terms | undefined;
/** The network picture's words; absent: its own, which are English. */
export let networkWords: NetworkWords | undefined;
/** What an iteration consists of; absent: `stepsText`. */
export let stepWords: StepsText | undefined;
let phrases: Readonly<Record<string, string>> = {};

/** A registry's own sentence (a name, a summary, a label, a help, an option) in the reader's language. */
export const say = (sentence: string): string => phrases[sentence] ?? sentence;

const listeners = new Set<() => void>();
/** Calls back after every change of language; returns how to stop that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let wanted: Language = "en";
/** Changes the language. Another one than English is loaded when it is first wanted; the last wish wins. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const spoken =
    next === "zh"
      ? (await import("./chinese")).chinese
      : { text: english, terms: undefined, networkWords: undefined, stepWords: undefined, phrases: {} };
  if (wanted !== next || language === next) return;
  language = next;
  // One by one: the bundler does not see a destructuring assignment to an export, and would keep handing out the first value.
  text = spoken.text;
  terms = spoken.terms;
  networkWords = spoken.networkWords;
  stepWords = spoken.stepWords;
  phrases = spoken.phrases;
  for (const listener of listeners) listener();
}

/** The language that best serves a list of wishes in order, such as `["zh-CN", "en"]`; English when there is none. */
export function bestLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish ?? "")) return "zh";
    if (/^en\b/i.test(wish ?? "")) return "en";
  }
  return "en";
}
