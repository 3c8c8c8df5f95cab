import type { ReactNode } from "react";

/** A text with the letter after each underscore set below the line: α_l, C_β. */
export function subscripts(text: string): ReactNode {
  return text.split(/_(\S)/).map((part, i) => (i % 2 === 1 ? <sub key={i}>{part}</sub> : part));
}

/** A paper's letter. */
export function PaperSymbol({ children }: { children: string }) {
  return <i className="whitespace-nowrap font-serif [&_sub]:text-[0.72em]">{subscripts(children)}</i>;
}
