import type { RunningStage, Workspace } from "../workspace";

/**
 * Bias corrections that use the previous iteration. `d2` (after descend, before mix), X ← X + X_k − X_{k−1} + γ_k U_{k−1},
 * makes X⁺ = W(2X_k − X_{k−1} − γ(U_k − U_{k−1})) (Tang et al. 2018; with (I+W)/2, exact diffusion, Yuan et al. 2019).
 * `extra` (after mix and descend), X ← X + X_k − ½(X_{k−1} + W X_{k−1}) + γ_k U_{k−1} (Shi et al. 2015, eq. 2.13).
 */
export function startCorrect(ws: Workspace, rule: "d2" | "extra"): RunningStage {
  const { device, d } = ws;
  // What X_k is compared with: X_{k−1}, or in EXTRA its average with W X_{k−1}.
  const reference = ws.rows(d);
  const previousUpdate = ws.rows(d);
  const mixed = rule === "extra" ? ws.rows(d) : null;
  const host = [0];
  return {
    run() {
      const { before, x, spare } = ws;
      if (!before) throw new Error("A correction needs the models at the start of the iteration.");
      if (mixed) device.combine(mixed, 1, x, ws.learningRate, ws.u);
      if (host[0] === 1) {
        // The close numbers are subtracted first, which costs no digits.
        device.combine(spare, 1, before, -1, reference);
        device.combine(spare, 1, spare, ws.learningRate, previousUpdate);
        device.combine(x, 1, x, 1, spare);
      }
      host[0] = 1;
      device.copy(previousUpdate, ws.u);
      if (mixed) device.combine(reference, 0.5, before, 0.5, mixed);
      else device.copy(reference, before);
    },
    memory: () => [reference, previousUpdate],
    host,
  };
}
