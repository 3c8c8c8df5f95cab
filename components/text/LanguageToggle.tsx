"use client";
import { useLanguage } from "./useLanguage";

const other = { en: { lang: "zh-Hans", name: "中文", next: "zh" }, zh: { lang: "en", name: "English", next: "en" } } as const;

/** Switches to the other language, named in that language. */
export function LanguageToggle() {
  const { language, choose } = useLanguage();
  const { lang, name, next } = other[language];
  return (
    <button
      type="button"
      lang={lang}
      onClick={() => choose(next)}
      className="h-8 shrink-0 rounded-[4px] px-2 text-[0.86rem] text-soft transition-colors hover:bg-panel hover:text-ink"
    >
      {name}
    </button>
  );
}
