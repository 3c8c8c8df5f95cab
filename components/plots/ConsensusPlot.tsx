"use client";
import { useView } from "@/components/playground/context";
import { useInTurn } from "@/components/playground/useInTurn";
import { inForce } from "@/lib/store";
import { text } from "@/lib/text";
import { decayLine, purelyAveraging } from "./decay";
import { formatExact } from "./format";
import { Plot } from "./Plot";

/** The consensus distance, with theory's bound beside it where averaging is all that happens. */
export function ConsensusPlot() {
  const history = useView((state) => state.history);
  const xAxis = useView((state) => state.xAxis);
  const ready = useView((state) => state.ready);
  useInTurn((state) => state.points);
  const { plots } = text;
  const at = history.last;
  const applies = ready !== null && history.length > 1 && purelyAveraging(inForce(ready.experiment, at), ready.phases.length);
  const since = applies ? Math.max(0, ...ready.experiment.edits.filter((edit) => edit.at <= at).map((edit) => edit.at)) : 0;
  return (
    <Plot
      title={plots.consensus}
      term="consensus-distance"
      help={applies ? `${plots.consensusHelp} · ${plots.decay}: ${plots.decayHelp}` : plots.consensusHelp}
      column="consensusDistance"
      scale="log"
      theory={applies ? decayLine(history, ready.beta, since, xAxis) : null}
      theoryName={plots.decay}
      format={formatExact}
    />
  );
}
