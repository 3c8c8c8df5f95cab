"use client";
import { X } from "lucide-react";
import { useActions, useView } from "@/components/playground/context";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { lineNames } from "./ghost-words";
import { Swatch } from "./Swatch";

/** Which line is whose, in every plot; a ghost goes away with its cross. */
export function GhostLegend() {
  const ghosts = useView((state) => state.ghosts);
  const experiment = useView((state) => state.experiment);
  const { unpin } = useActions();
  const { compare } = text;
  const full = lineNames(experiment, ghosts).map(({ name, rest }) => [name, rest].filter(Boolean).join(", "));
  return (
    <ul aria-label={compare.legend} className="flex flex-wrap gap-x-4 gap-y-0.5 pr-3 pl-1 text-[0.78rem] text-soft">
      <li className="flex items-center gap-1.5">
        <Swatch />
        {full[0]}
      </li>
      {ghosts.map(({ id, slot }, i) => (
        <li key={id} className="flex items-center gap-1.5">
          <Swatch slot={slot} />
          {full[i + 1]}
          <button
            type="button"
            aria-label={compare.remove(full[i + 1]!)}
            title={compare.remove(full[i + 1]!)}
            onClick={() => unpin(id)}
            className="grid size-6 place-items-center rounded-[3px] text-faint hover:bg-panel hover:text-ink"
          >
            <X className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  );
}
