"use client";
import type { ReactNode } from "react";
import { useView } from "@/components/playground/context";
import { algorithms } from "@/lib/algorithms";
import { MAX_GHOSTS } from "@/lib/store";
import { say, text } from "@/lib/text";
import "@/lib/text/compare";
import { rivalKind, rivalKinds, suggestedRivals } from "./suggestions";
import { useComparison } from "./useComparison";

/** Picks the algorithms that are trained beside this run. */
export function Against({ icon }: { icon: ReactNode }) {
  const { actions } = useComparison();
  const experiment = useView((state) => state.experiment);
  const ghosts = useView((state) => state.ghosts);
  const { compare } = text;
  const name = (kind: string) => say(algorithms.get(kind).name);
  const running = new Set(ghosts.filter(({ kind }) => kind === "rival").map((ghost) => ghost.experiment.algorithm.kind));
  const full = ghosts.length >= MAX_GHOSTS;
  return (
    <fieldset>
      <legend className="caps mb-1.5" title={compare.againstHelp}>
        {compare.against}
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {suggestedRivals(experiment)
          .filter(({ kind }) => !running.has(kind))
          .map((choice) => (
            <button key={choice.kind} type="button" className="do" disabled={full} onClick={() => actions.against([choice])}>
              {icon} {name(choice.kind)}
            </button>
          ))}
        <select
          className="select"
          aria-label={compare.another}
          value=""
          disabled={full}
          onChange={(event) => actions.against([rivalKind(experiment.algorithm, event.target.value)])}
        >
          <option value="" disabled>
            {compare.another}
          </option>
          {rivalKinds(experiment.algorithm).map((kind) => (
            <option key={kind} value={kind}>
              {name(kind)}
            </option>
          ))}
        </select>
      </div>
      {full && <p className="mt-1.5 text-[0.82rem] text-faint">{compare.full(MAX_GHOSTS)}</p>}
    </fieldset>
  );
}
