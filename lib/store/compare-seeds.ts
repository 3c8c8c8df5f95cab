import type { Frame } from "../engine/frame";
import { spread } from "../engine/sweep-seeds";
import { parseExperiment } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { withGhost } from "./compare-ghosts";
import type { Pool } from "./compare-pool";
import { History } from "./history";
import type { Playground } from "./playground";

/** The experiment with its own seed and the ones after it: other data, draws and first models. */
export const seedsOf = (experiment: Experiment, count: number): readonly Experiment[] =>
  Array.from({ length: count }, (_, i) => parseExperiment({ ...experiment, seed: (experiment.seed + i) % 2 ** 32 }));

function historyOf(frames: readonly Frame[]): History {
  const history = new History(Math.max(1, frames.length));
  for (const frame of frames) history.add(frame);
  return history;
}

/**
 * Runs the reader's experiment with `count` seeds, to its end, and draws their mean with a band from the least to the
 * greatest value; the band grows as runs finish. `told` hears how many are done. Resolves with the sentence of a seed
 * that could not be run, null when all could.
 */
export async function runSeeds(
  { store, actions }: Playground,
  pool: Pool,
  count: number,
  told: (done: number) => void,
): Promise<string | null> {
  const { experiment, ready, device } = store.getState();
  const runs: (readonly Frame[])[] = [];
  let id: number | undefined;
  let problem: string | null = null;
  let done = 0;
  const show = () => {
    const { mean, low, high } = spread(runs);
    const part = {
      history: historyOf(mean),
      band: { low: historyOf(low), high: historyOf(high), seeds: runs.length },
      points: runs.length,
    };
    const { ghosts } = store.getState();
    if (id === undefined) {
      const next = withGhost(ghosts, { kind: "seeds", experiment, ...part });
      id = next?.at(-1)?.id ?? -1;
      if (next) actions.set({ ghosts: next });
    } else actions.set({ ghosts: ghosts.map((ghost) => (ghost.id === id ? { ...ghost, ...part } : ghost)) });
  };
  await Promise.all(
    seedsOf(experiment, count).map(async (each) => {
      const { why, sentence, frames } = await pool.run(each, ready?.deviceName ?? device);
      if (why === "cancelled") return;
      if (why === "finished") runs.push(frames);
      else problem = sentence;
      told(++done);
      if (runs.length > 1) show();
    }),
  );
  return problem;
}
