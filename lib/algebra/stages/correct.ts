import type { RunningStage, Workspace } from "../workspace";

/**
 * Bias corrections that use the previous iteration. `d2` (after descend, before mix), X ← X + X_k − X_{k−1} + γ_k U_{k−1},
 * makes X⁺ = W(2X_k − X_{k−1} − γ(U_k − U_{k−1})) (Tang et al. 2018; with (I+W)/2, exact diffusion, Yuan et al. 2019).
 * `extra` (after mix and descend), X ← X + X_k − ½(X_{k−1} + W X_{k−1}) + γ_k U_{k−1} (Shi et al. 2015, eq. 2.13).
 */
export function startCorrect(ws: Workspace, rule: "d2" | "extra"): RunningStage {
  const { device, d } = ws;
  const previous = ws.rows(d);
  const previousUpdate = ws.rows(d);
  const previousMixed = rule === "extra" ? ws.rows(d) : null;
  const host = [0];
  return {
    run() {
      const before = ws.before;
      if (!before) throw new Error("A correction needs the models at the start of the iteration.");
      const { x, spare } = ws;
      if (previousMixed) device.combine(spare, 1, x, ws.learningRate, ws.u);
      if (host[0] === 1) {
        device.combine(x, 1, x, 1, before);
        device.combine(x, 1, x, ws.learningRate, previousUpdate);
        device.combine(x, 1, x, previousMixed ? -0.5 : -1, previous);
        if (previousMixed) device.combine(x, 1, x, -0.5, previousMixed);
      }
      host[0] = 1;
      device.copy(previous, before);
      device.copy(previousUpdate, ws.u);
      if (previousMixed) device.copy(previousMixed, spare);
    },
    memory: () => (previousMixed ? [previous, previousUpdate, previousMixed] : [previous, previousUpdate]),
    host,
  };
}
