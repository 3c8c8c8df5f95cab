"use client";
import { type ReactNode, useState } from "react";
import { useView } from "@/components/playground/context";
import { MAX_GHOSTS } from "@/lib/store";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { useCompared, useComparison } from "./useComparison";

/** Runs the experiment with several seeds: a mean with a band. */
export function Seeds({ icon }: { icon: ReactNode }) {
  const { actions } = useComparison();
  const [count, setCount] = useState(5);
  const seeds = useCompared((state) => state.seeds);
  const full = useView((state) => state.ghosts.length >= MAX_GHOSTS);
  const { compare } = text;
  return (
    <fieldset>
      <legend className="caps mb-1.5" title={compare.seedsHelp}>
        {compare.seeds}
      </legend>
      <div className="flex items-center gap-2">
        {seeds ? (
          <>
            <button type="button" className="do" onClick={actions.stopSeeds}>
              {compare.stop}
            </button>
            <progress value={seeds.done} max={seeds.count} aria-label={compare.seeds} />
            <span role="status" className="text-[0.82rem] text-faint">
              {compare.seedsDone(seeds.done, seeds.count)}
            </span>
          </>
        ) : (
          <>
            <select
              className="select"
              aria-label={compare.seeds}
              value={count}
              onChange={(event) => setCount(Number(event.target.value))}
            >
              {[3, 4, 5, 6, 7, 8, 9, 10].map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
            <button type="button" className="do" disabled={full} title={compare.seedsHelp} onClick={() => actions.seeds(count)}>
              {icon} {compare.runSeeds(count)}
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
