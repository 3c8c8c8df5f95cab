import type { RunningStage, Workspace } from "../workspace";

/** X ← X − γ_k U. */
export function startDescend(ws: Workspace): RunningStage {
  return {
    run() {
      ws.device.combine(ws.x, 1, ws.x, -ws.learningRate, ws.u);
    },
    memory: () => [],
    host: [],
  };
}
