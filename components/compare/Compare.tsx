"use client";
import { Grid3x3, Pin, Plus, Sigma } from "lucide-react";
import { useState } from "react";
import { useActions, useView } from "@/components/playground/context";
import { Plots } from "@/components/plots/Plots";
import { algorithms } from "@/lib/algorithms";
import type { Parameter } from "@/lib/registry";
import { say, text } from "@/lib/text";
import "@/lib/text/compare";
import { Against } from "./Against";
import { pin } from "./pin";
import { RunTable } from "./RunTable";
import { Seeds } from "./Seeds";
import { SweepDialog } from "./SweepDialog";
import { suggestedRivals } from "./suggestions";
import { useCompared, useComparison } from "./useComparison";

/** Other runs beside this one: pinned, run against, several seeds, swept. */
export function Compare() {
  const actions = useActions();
  const comparison = useComparison();
  const experiment = useView((state) => state.experiment);
  const some = useView((state) => state.ghosts.length > 0);
  const unpinnable = useView((state) => state.points < 2);
  const problem = useCompared((state) => state.problem);
  const swept = useCompared((state) => state.sweep !== null);
  const seeding = useCompared((state) => state.seeds !== null);
  const [sweeping, setSweeping] = useState(false);
  const { compare } = text;
  const parameters = algorithms.get(experiment.algorithm.kind).parameters as Record<string, Parameter>;
  const letter = Object.values(parameters).find(({ type, symbol }) => type !== "structured" && symbol)?.symbol;
  const rival = suggestedRivals(experiment).find(({ kind }) => kind === "local-sgd") ?? suggestedRivals(experiment)[0]!;
  return (
    <div className="compare">
      {!some && !seeding && (
        <div className="border-line border-b pb-4">
          <p className="font-serif text-[1.02rem] text-soft leading-snug">{compare.empty}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <button type="button" className="do do-first" onClick={() => comparison.actions.against([rival])}>
              {compare.againstOne(say(algorithms.get(rival.kind).name))}
            </button>
            <button type="button" className="do" onClick={() => setSweeping(true)}>
              {compare.sweepTwo(letter ?? text.controls.algorithm, text.controls.topology)}
            </button>
          </div>
        </div>
      )}
      {some && <RunTable />}
      <div className="grid gap-2.5">
        <Against icon={<Plus />} />
        <Seeds icon={<Sigma />} />
        <div className="flex flex-wrap gap-2">
          <button type="button" className="do" disabled={unpinnable} title={text.pins.pinHelp} onClick={() => pin(actions)}>
            <Pin /> {text.pins.pin}
          </button>
          <button type="button" className="do" title={compare.sweepHelp} onClick={() => setSweeping(true)}>
            <Grid3x3 /> {swept ? compare.sweepMore : compare.sweepTitle}
          </button>
        </div>
        {problem && (
          <p role="status" className="text-[0.84rem] text-warn">
            {problem}
          </p>
        )}
      </div>
      {some && <Plots brief />}
      {sweeping && <SweepDialog onClose={() => setSweeping(false)} />}
    </div>
  );
}
