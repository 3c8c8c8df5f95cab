"use client";
import { useState } from "react";
import { useActions } from "@/components/playground/context";
import { formatCount, formatExact } from "@/components/plots/format";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { ClassShares } from "./ClassShares";
import { Fact } from "./Fact";
import { ModelPicture } from "./ModelPicture";
import { Neighbours } from "./Neighbours";
import { ParameterBars } from "./ParameterBars";
import { useAnswer } from "./useAnswer";

const RESOLUTION = 64;

/** One node: its model large, its data, and what it makes of its neighbours. */
export function NodeInspector({ ready, node }: { ready: Ready; node: number }) {
  const [averaged, setAveraged] = useState(false);
  const { set } = useActions();
  const answer = useAnswer({ about: "node", node });
  const shown = averaged ? -1 : node;
  const picture = useAnswer(ready.points ? { about: "boundaries", nodes: [shown], resolution: RESOLUTION } : null);
  const mean = useAnswer(averaged ? { about: "parameters", nodes: [-1] } : null);
  const { faults } = ready.experiment;
  const { inspect } = text;
  const whose = averaged ? inspect.average : inspect.own(node);
  const row = averaged ? mean?.rows[0] : answer?.parameters;
  const slow = faults.stragglers.find(([i]) => i === node)?.[1];
  return (
    <>
      <h2 className="inspect-title">{inspect.node(node)}</h2>
      {faults.dead.includes(node) && <p className="text-[0.86rem] text-warn">{inspect.isDead}</p>}
      {slow !== undefined && <p className="text-[0.86rem] text-soft">{inspect.isSlow(slow)}</p>}
      <fieldset className="switch">
        <legend className="sr-only">{inspect.whose}</legend>
        {[false, true].map((average) => (
          <label key={String(average)}>
            <input
              type="radio"
              name="whose-model"
              className="sr-only"
              checked={averaged === average}
              onChange={() => setAveraged(average)}
            />
            {average ? inspect.average : inspect.own(node)}
          </label>
        ))}
      </fieldset>
      {ready.points && (
        <ModelPicture
          ready={ready}
          image={picture?.images ?? null}
          resolution={RESOLUTION}
          points={ready.points[node] ?? null}
          label={inspect.pictureOf(whose)}
        />
      )}
      {row && <ParameterBars row={row} label={inspect.barsOf(whose)} />}
      <dl className="facts">
        <Fact label={inspect.loss} value={answer && Number.isFinite(answer.loss) ? formatExact(answer.loss) : "–"} />
        <Fact label={inspect.distance} symbol="‖xᵢ − x̄‖" value={answer ? formatExact(answer.distance) : "–"} />
        {ready.task !== "values" && <Fact label={inspect.samples} value={answer ? formatCount(answer.samples) : "–"} />}
      </dl>
      {ready.shares && <ClassShares counts={ready.shares[node] ?? new Int32Array(0)} ready={ready} />}
      <Neighbours node={node} neighbours={answer?.neighbours ?? []} onVisit={(next) => set({ selection: next })} />
    </>
  );
}
