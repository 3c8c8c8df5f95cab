import type { DeviceName } from "../compute/device";
import { type Cell, sweepGrid } from "../engine/sweep";
import type { Experiment } from "../experiment/experiment";
import { type AxisChoice, axisOf } from "./compare-axes";
import type { Outcome, Pool } from "./compare-pool";

/** What is varied: two axes with their values, for so many iterations. */
export interface SweepPlan {
  readonly base: Experiment;
  readonly across: { readonly axis: AxisChoice; readonly values: readonly unknown[] };
  readonly down: { readonly axis: AxisChoice; readonly values: readonly unknown[] };
}
/** A cell and how its run went: null before it ended; `running` while a worker has it. */
export interface SweptCell extends Cell {
  readonly running: boolean;
  readonly outcome: Outcome | null;
}
export interface Sweep {
  readonly plan: SweepPlan;
  readonly cells: readonly SweptCell[];
  readonly running: boolean;
}

/** More cells than this nobody reads. */
export const MOST_VALUES = 12;

/** The sweep before its first run: every cell judged, none trained. */
export function plannedSweep(plan: SweepPlan): Sweep {
  const { base, across, down } = plan;
  const grid = sweepGrid(base, axisOf(across.axis, across.values), axisOf(down.axis, down.values));
  return { plan, running: true, cells: grid.map((cell) => ({ ...cell, running: false, outcome: null })) };
}

/** Trains every cell that has an experiment. `told` hears the sweep after every change; the last one is not running. */
export async function runSweep(
  planned: Sweep,
  pool: Pool,
  device: DeviceName | "auto",
  told: (sweep: Sweep) => void,
): Promise<void> {
  let sweep = planned;
  const change = (i: number, part: Partial<SweptCell>) => {
    sweep = { ...sweep, cells: sweep.cells.map((cell, j) => (i === j ? { ...cell, ...part } : cell)) };
    told(sweep);
  };
  await Promise.all(
    planned.cells.map(async ({ experiment }, i) => {
      if (!experiment) return;
      const outcome = await pool.run(experiment, device, () => change(i, { running: true }));
      change(i, { running: false, outcome: outcome.why === "cancelled" ? null : outcome });
    }),
  );
  sweep = { ...sweep, running: false };
  told(sweep);
}
