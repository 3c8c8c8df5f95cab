import type { RunningStage, Workspace } from "../workspace";

/**
 * Every `every` iterations, after the models were averaged: u ← βu + (anchor − X)/γ_k, X ← anchor − αγ_k u, anchor ← X
 * (SlowMo, Wang et al. 2020, Algorithm 1).
 */
export function startSlowMomentum(ws: Workspace, every: number, alpha: number, beta: number): RunningStage {
  const { device, d } = ws;
  const anchor = ws.rows(d);
  const slow = ws.rows(d);
  device.copy(anchor, ws.x);
  return {
    run() {
      if ((ws.k + 1) % every !== 0 || ws.learningRate === 0) return;
      const { x, spare } = ws;
      device.combine(spare, 1 / ws.learningRate, anchor, -1 / ws.learningRate, x);
      device.combine(slow, beta, slow, 1, spare);
      device.combine(x, 1, anchor, -alpha * ws.learningRate, slow);
      device.copy(anchor, x);
    },
    memory: () => [anchor, slow],
    host: [],
  };
}
