"use client";
import dynamic from "next/dynamic";
import { PinButton } from "@/components/compare/PinButton";
import { useActions, useView } from "@/components/playground/context";
import { useInTurn } from "@/components/playground/useInTurn";
import type { State, XAxis } from "@/lib/store/state";
import { text } from "@/lib/text";
import { ConsensusPlot } from "./ConsensusPlot";
import { formatBytes, formatBytesShort, formatExact, formatPercent, formatSeconds } from "./format";
import { Plot } from "./Plot";

const GhostLegend = dynamic(() => import("./GhostLegend").then((module) => module.GhostLegend), { ssr: false });
const axes: readonly XAxis[] = ["iteration", "bytesPerNode", "seconds"];

/** Loss, agreement, accuracy and cost, with one x-axis for all. Brief: below a table that already names and prices all runs. */
export function Plots({ brief = false }: { brief?: boolean }) {
  const xAxis = useView((state) => state.xAxis);
  const optimum = useView((state) => state.ready?.optimum ?? null);
  const accuracy = useView((state) => (state.ready?.classes ?? 2) > 0);
  const compared = useView((state) => state.ghosts.length > 0) && !brief;
  const { set } = useActions();
  const { plots } = text;
  return (
    <section aria-label={plots.label} className="flex min-h-0 flex-1 flex-col gap-[10px]">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 pr-3 pl-1 text-[0.8rem]">
        <Legend />
        <fieldset className="ml-auto flex gap-0.5">
          <legend className="sr-only">{plots.xAxis}</legend>
          {axes.map((axis) => (
            <label key={axis} className="axis-choice">
              <input
                type="radio"
                name="x-axis"
                className="sr-only"
                checked={xAxis === axis}
                onChange={() => set({ xAxis: axis, cursor: null })}
              />
              {plots.x[axis]}
            </label>
          ))}
        </fieldset>
        {!brief && <PinButton />}
      </div>
      {compared && <GhostLegend />}
      <Plot
        title={plots.loss}
        term="loss-of-average"
        help={plots.lossHelp}
        column="loss"
        band={["nodeLossMin", "nodeLossMax"]}
        reference={optimum}
        format={formatExact}
      />
      <ConsensusPlot />
      {accuracy && (
        <Plot
          title={plots.accuracy}
          term="accuracy"
          help={plots.accuracyHelp}
          column="accuracy"
          range={[0, 1]}
          format={formatPercent}
          axisFormat={(x) => `${Math.round(100 * x)}%`}
        />
      )}
      {brief ? null : xAxis === "bytesPerNode" ? (
        <Plot title={plots.seconds} help={plots.secondsHelp} column="seconds" format={formatSeconds} axisFormat={formatSeconds} />
      ) : (
        <Plot
          title={plots.bytes}
          help={plots.bytesHelp}
          column="bytesPerNode"
          format={formatBytes}
          axisFormat={formatBytesShort}
        />
      )}
    </section>
  );
}

/** Which averagings with more than the neighbours there were lately. */
function averagings({ history, points }: State): string {
  const seen = new Set<string>();
  for (let i = Math.max(1, history.length - 400); i < history.length && points > 0; i++) seen.add(history.averaging(i));
  return [...seen].sort().join(" ");
}

/** What the coloured rules in the plots mean, for the averagings that this algorithm has. */
function Legend() {
  const seen = useInTurn(averagings).split(" ");
  return (
    <span className="flex flex-wrap gap-x-3 whitespace-nowrap text-[0.72rem] text-faint">
      {seen.includes("global") && <span className="mark text-global">{text.plots.averagedAt}</span>}
      {seen.includes("cluster") && <span className="mark text-cluster">{text.plots.clusterAt}</span>}
    </span>
  );
}
