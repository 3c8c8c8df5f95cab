"use client";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { classColour } from "./colours";

/** A node's samples by class, as one bar with its numbers below. */
export function ClassShares({ counts, ready }: { counts: Int32Array; ready: Ready }) {
  const { inspect } = text;
  const all = counts.reduce((a, b) => a + b, 0);
  if (all === 0) return null;
  const classes = Array.from(counts, (count, c) => ({ c, count })).filter(({ count }) => count > 0);
  return (
    <div>
      <h3 className="caps">{inspect.classes}</h3>
      <div className="mt-1.5 flex h-2.5 gap-px overflow-hidden rounded-[3px]" aria-hidden="true">
        {classes.map(({ c, count }) => (
          <span key={c} style={{ flex: count, background: classColour(c, ready.classes) }} />
        ))}
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-[0.8rem] text-soft">
        {classes.map(({ c, count }) => (
          <li key={c} className="flex items-center gap-1.5">
            <span className="size-2 rounded-full" style={{ background: classColour(c, ready.classes) }} aria-hidden="true" />
            {inspect.classCount(ready.task === "binary" ? (c === 0 ? "−1" : "+1") : String(c), count)}
          </li>
        ))}
      </ul>
    </div>
  );
}
