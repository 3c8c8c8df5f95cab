"use client";
import type { CSSProperties } from "react";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";

/** Scrubs back anywhere, and ahead as far as the run is long. */
export function Timeline() {
  const t = useView((state) => state.t);
  const length = useView((state) => state.experiment.iterations);
  const { seek } = useActions();
  const end = Math.max(length, t);
  return (
    <label className="flex items-center gap-3 px-5 pt-1 pb-3 max-lg:px-4">
      <span className="sr-only">{text.transport.scrub}</span>
      <span className="figures text-[0.72rem] text-faint">0</span>
      <input
        type="range"
        min={0}
        max={end}
        value={t}
        onChange={(event) => seek(Number(event.target.value))}
        style={{ "--part": t / end } as CSSProperties}
      />
      <span className="figures text-[0.72rem] text-faint">{end.toLocaleString("en")}</span>
    </label>
  );
}
