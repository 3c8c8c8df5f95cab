"use client";
import { useView } from "@/components/playground/context";
import { inForce } from "@/lib/store";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";
import { decayLine, purelyAveraging } from "./decay";
import { formatExact } from "./format";
import { Plot } from "./Plot";

/** Since which iteration averaging is all that happens; null where more does. */
function averagingSince({ ready, history, points }: State): number | null {
  if (!ready || points === 0 || history.length < 2) return null;
  const { edits } = ready.experiment;
  const at = history.last;
  if (!purelyAveraging(inForce(ready.experiment, at), ready.phases.length)) return null;
  return Math.max(0, ...edits.filter((edit) => edit.at <= at).map((edit) => edit.at));
}

/** The consensus distance, with theory's bound beside it where averaging is all that happens. */
export function ConsensusPlot() {
  const history = useView((state) => state.history);
  const xAxis = useView((state) => state.xAxis);
  const beta = useView((state) => state.ready?.beta);
  const since = useView(averagingSince);
  const { plots } = text;
  const applies = since !== null && beta !== undefined;
  return (
    <Plot
      title={plots.consensus}
      term="consensus-distance"
      help={applies ? `${plots.consensusHelp} · ${plots.decay}: ${plots.decayHelp}` : plots.consensusHelp}
      column="consensusDistance"
      scale="log"
      theory={applies ? () => decayLine(history, beta, since, xAxis) : undefined}
      theoryName={plots.decay}
      format={formatExact}
    />
  );
}
