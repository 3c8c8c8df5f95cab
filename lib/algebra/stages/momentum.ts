import type { RunningStage, Workspace } from "../workspace";

/** m ← βm + U, U ← m; m = 0 at the start. */
export function startMomentum(ws: Workspace, beta: number): RunningStage {
  const m = ws.rows(ws.d);
  return {
    run() {
      ws.device.combine(m, beta, m, 1, ws.u);
      ws.device.copy(ws.u, m);
    },
    memory: () => [m],
    host: [],
  };
}
