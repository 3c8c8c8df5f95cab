import { algorithms } from "../lib/algorithms";
import { compile, makeSetting, type Run } from "../lib/engine";
import { parseExperiment } from "../lib/experiment";
import type { Choice } from "../lib/registry";
import { defaultAt } from "./problems";
import type { Effort } from "./race";
import { type Rate, rateOf, type Slice, slice } from "./slice";
import { interleaved } from "./statistics";

export interface AlgorithmRate {
  readonly id: string;
  readonly name: string;
  /** Whether its messages are compressed. */
  readonly compresses: boolean;
  readonly rate: Rate;
}

/** Every algorithm of the menu with its own defaults, gossip first. */
export const choices: readonly Choice[] = [
  algorithms.parse({ kind: "gossip-sgd" }),
  ...algorithms.entries.filter(({ id }) => id !== "gossip-sgd").map(({ id }) => algorithms.parse({ kind: id })),
];

const experimentWith = (algorithm: Choice) => parseExperiment({ version: 1, ...defaultAt(16), algorithm });

/** Iterations per second of every algorithm on the default experiment at 16 nodes, WASM device. */
export async function measureAlgorithms(
  { seconds, repetitions }: Effort,
  tell: (line: string) => void,
): Promise<AlgorithmRate[]> {
  tell(`${choices.length} algorithms, N = 16`);
  const runs: Run[] = [];
  for (const algorithm of choices) {
    const run = await compile(experimentWith(algorithm), "wasm");
    slice((count) => void run.advance(count), seconds);
    runs.push(run);
  }
  const slices: Slice[][] = runs.map(() => []);
  for (const turn of interleaved(runs.length, repetitions))
    slices[turn].push(slice((count) => void runs[turn].advance(count), seconds));
  for (const run of runs) run.dispose();
  return choices.map(({ kind }, i) => ({
    id: kind,
    name: algorithms.get(kind).name,
    compresses: compresses(choices[i]),
    rate: rateOf(slices[i]),
  }));
}

const compresses = (algorithm: Choice) =>
  makeSetting(experimentWith(algorithm)).algorithm.stages.some(
    (stage) => "through" in stage && stage.through.compressor.kind !== "identity",
  );
