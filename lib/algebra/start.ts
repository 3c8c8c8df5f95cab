import type { Stage } from "./algebra";
import { startCorrect } from "./stages/correct";
import { startDescend } from "./stages/descend";
import { startGradient } from "./stages/gradient";
import { startMix } from "./stages/mix";
import { startMomentum } from "./stages/momentum";
import { startSlowMomentum } from "./stages/slow-momentum";
import { startTrack } from "./stages/track";
import type { RunningStage, Workspace } from "./workspace";

/** Sets one stage up for a run. `pricedSize` is D, the number of parameters a message is priced for. */
export function startStage(stage: Stage, ws: Workspace, pricedSize: number): RunningStage {
  switch (stage.kind) {
    case "gradient":
      return startGradient(ws);
    case "momentum":
      return startMomentum(ws, stage.beta);
    case "descend":
      return startDescend(ws);
    case "mix":
      return startMix(ws, stage.what, stage.when, stage.through, pricedSize);
    case "track":
      return startTrack(ws, stage.when, stage.through, pricedSize);
    case "correct":
      return startCorrect(ws, stage.rule);
    case "slow-momentum":
      return startSlowMomentum(ws, stage.every, stage.alpha, stage.beta);
  }
}

/** Whether any stage looks back at the models of the iteration's start. */
export const looksBack = (stages: readonly Stage[]): boolean => stages.some((stage) => stage.kind === "correct");
