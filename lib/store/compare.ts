import { createStore } from "zustand/vanilla";
import type { Choice } from "../registry";
import { Refusal } from "../registry";
import { type Connect, createPool, type Pool } from "./compare-pool";
import { createRivals, type Rivals } from "./compare-rivals";
import { runSeeds } from "./compare-seeds";
import { plannedSweep, runSweep, type Sweep, type SweepPlan } from "./compare-sweep";
import type { Playground } from "./playground";

export interface CompareState {
  /** The last sweep that was started. */
  readonly sweep: Sweep | null;
  /** Seeds that are being run, of how many. */
  readonly seeds: { readonly done: number; readonly count: number } | null;
  /** Why the last wish could not be granted. */
  readonly problem: string | null;
}

/** Measurements of one run: enough for a curve, and for a cell. */
const OF_A_CURVE = 400;
const OF_A_CELL = 100;

/** Runs beside the reader's: rivals, several seeds, sweeps. `workers`: how many a pool may open. */
export function createComparison(playground: Playground, connect: Connect, workers: number) {
  const store = createStore<CompareState>()(() => ({ sweep: null, seeds: null, problem: null }));
  const { setState: set } = store;
  let rivals: Rivals | undefined;
  let seedPool: Pool | undefined;
  let sweepPool: Pool | undefined;

  const actions = {
    /** Trains these algorithms on the same data, seed and clock; "full" when there is no room for all. */
    against(algorithms: readonly Choice[]): "full" | null {
      rivals ??= createRivals(playground, connect);
      set({ problem: null });
      try {
        for (const algorithm of algorithms) if (!rivals.add(algorithm)) return "full";
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem;
        set({ problem: problem.message });
      }
      const { t, status } = playground.store.getState();
      if (t === 0 && (status === "ready" || status === "loading")) playground.actions.play();
      return null;
    },
    async seeds(count: number): Promise<void> {
      seedPool?.close();
      const pool = createPool(Math.min(workers, count), OF_A_CURVE, connect);
      seedPool = pool;
      set({ seeds: { done: 0, count }, problem: null });
      const problem = await runSeeds(playground, pool, count, (done) => seedPool === pool && set({ seeds: { done, count } }));
      pool.close();
      if (seedPool === pool) set({ seeds: null, problem });
    },
    stopSeeds: () => seedPool?.close(),
    async sweep(plan: SweepPlan): Promise<void> {
      sweepPool?.close();
      const planned = plannedSweep(plan);
      const pool = createPool(workers, OF_A_CELL, connect);
      sweepPool = pool;
      set({ sweep: planned });
      const { ready, device } = playground.store.getState();
      await runSweep(planned, pool, ready?.deviceName ?? device, (sweep) => sweepPool === pool && set({ sweep }));
      pool.close();
    },
    stopSweep: () => sweepPool?.close(),
    close(): void {
      rivals?.close();
      seedPool?.close();
      sweepPool?.close();
    },
  };
  return { store, actions };
}
export type Comparison = ReturnType<typeof createComparison>;
