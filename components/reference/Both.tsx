import type { ReactNode } from "react";
import { type ReferenceText, referenceText } from "@/lib/text/reference";
import { zhReference } from "@/lib/text/zh-reference";
import { zhRegistry } from "@/lib/text/zh-registry";

/**
 * The same in both languages, written by the build; the stylesheet shows the reader's. So a page of reference needs no
 * script to be read in Chinese. Inline; English only where there is nothing to translate.
 */
export function Both({ en, zh }: { en: ReactNode; zh: ReactNode }) {
  if (en === zh) return en;
  return (
    <>
      <span lang="en">{en}</span>
      <span lang="zh-Hans">{zh}</span>
    </>
  );
}

/** A sentence of the reference pages. */
export const Words = ({ of }: { of: (text: ReferenceText) => ReactNode }) => <Both en={of(referenceText)} zh={of(zhReference)} />;

/** A sentence of a registry entry. */
export const Said = ({ children }: { children: string }) => <Both en={children} zh={chinese(children)} />;

/** A registry's sentence in Chinese, for texts that are put together from several. */
export const chinese = (sentence: string): string => zhRegistry[sentence] ?? sentence;
