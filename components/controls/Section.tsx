import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** A titled group of controls. Folded ones show what they hold in a word. */
export function Section({
  title,
  summary,
  folds,
  children,
}: {
  title: ReactNode;
  summary?: string;
  folds?: boolean;
  children: ReactNode;
}) {
  if (!folds)
    return (
      <section className="section">
        <h2 className="caps">{title}</h2>
        {children}
      </section>
    );
  return (
    <details className="section group">
      <summary className="flex list-none items-center gap-1.5">
        <h2 className="caps">{title}</h2>
        <ChevronRight className="size-3.5 text-faint transition-transform group-open:rotate-90" />
        <span className="ml-auto truncate text-[0.8rem] text-soft group-open:hidden">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
