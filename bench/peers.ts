import { Opponent } from "./opponent";
import { defaultAt, plainOf, type Raw } from "./problems";
import type { Effort } from "./race";
import { type Rate, rateOf, type Slice } from "./slice";
import { interleaved } from "./statistics";

/** What is known of programs of the same kind, measured elsewhere on a machine like this: per processor second. */
export const external = {
  /** Examples through the training core of TensorFlow Playground, 2→4→2→1. */
  playgroundExamples: 600_000,
  /** Rounds of Federated Learning Playground with 16 clients. */
  federatedRounds: 520,
} as const;

/**
 * At that core's own speed, one of these rounds leaves 600,000 / 520 / 16 = 72 examples to a client; a round here gives it
 * more: five steps on batches of sixteen, then everyone is averaged.
 */
export const stepsPerRound = 5;

export interface Peers {
  /** Examples per second of one network 2→4→2→1 made of objects. */
  readonly objectExamples: Rate;
  /** Iterations per second of the default experiment at 16 nodes on our WASM device, measured in turn with the former. */
  readonly ours: Rate;
  /** Iterations per second of local SGD at 16 nodes. */
  readonly local: Rate;
}

export async function peers({ seconds, repetitions }: Effort, tell: (line: string) => void): Promise<Peers> {
  tell("programs of the same kind");
  const single: Raw = {
    version: 1,
    topology: { kind: "ring", n: 1 },
    model: { kind: "mlp", hidden: [4, 2] },
    algorithm: { kind: "gossip-sgd" },
  };
  const raws: readonly [ConstructorParameters<typeof Opponent>[0], Raw][] = [
    ["object-neurons", single],
    ["wasm", { version: 1, ...defaultAt(16) }],
    ["wasm", { version: 1, ...defaultAt(16), algorithm: { kind: "local-sgd", H: stepsPerRound } }],
  ];
  const all = raws.map(([id]) => new Opponent(id));
  const slices: Slice[][] = raws.map(() => []);
  for (const [i, [, raw]] of raws.entries()) {
    await all[i].prepare(raw, await plainOf(raw));
    await all[i].slice(seconds);
  }
  for (const turn of interleaved(all.length, repetitions)) slices[turn].push(await all[turn].slice(seconds));
  for (const opponent of all) opponent.close();
  const [objectExamples, ours, local] = slices.map(rateOf);
  return { objectExamples, ours, local };
}
