"use client";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { TermId } from "@/lib/text";

type Explained = ComponentType<{ id: TermId; children?: ReactNode }>;
let loaded: Explained | undefined;

/** A word of the field that explains itself on hover, focus or tap, once that part of the page has come. */
export function Word({ id, children }: { id: TermId; children: ReactNode }) {
  const [Term, setTerm] = useState(() => loaded);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    const come = () =>
      void import("@/components/reference/Term").then((module) => {
        loaded = module.Term;
        if (wanted) setTerm(() => module.Term);
      });
    const later = setTimeout(come, 1500);
    return () => {
      wanted = false;
      clearTimeout(later);
    };
  }, []);
  return Term ? <Term id={id}>{children}</Term> : children;
}
