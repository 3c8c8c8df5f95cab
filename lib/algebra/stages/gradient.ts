import type { RunningStage, Workspace } from "../workspace";

/** U ← G at the models (+ λx). Notes the batch losses. */
export function startGradient(ws: Workspace): RunningStage {
  return {
    run() {
      const at = ws.model();
      ws.device.gradient(ws.u, ws.losses, at, ws.k, ws.batchSize);
      if (ws.weightDecay !== 0) ws.device.combine(ws.u, 1, ws.u, ws.weightDecay, at);
    },
    memory: () => [],
    host: [],
  };
}
