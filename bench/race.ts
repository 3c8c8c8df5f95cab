import { numpy } from "./machine";
import { Opponent, type OpponentId, opponents } from "./opponent";
import { defaultAt, plainOf, problems } from "./problems";
import { type Rate, rateOf, type Slice } from "./slice";
import { difference, interleaved } from "./statistics";

export interface Cell {
  readonly problem: string;
  readonly n: number;
  /** Iterations per second of each contender. */
  readonly rates: Readonly<Partial<Record<OpponentId, Rate>>>;
  /** Largest relative difference between a contender's models and the float64 loops' after twenty iterations; absent where not compared. */
  readonly differences?: Readonly<Partial<Record<OpponentId, number>>>;
}
export interface Race {
  readonly cells: readonly Cell[];
  readonly skipped: readonly string[];
}
export interface Effort {
  /** Processor seconds of a slice. */
  readonly seconds: number;
  readonly repetitions: number;
  readonly quick: boolean;
}

/** Iterations after which everybody's models are compared. */
const compareAfter = 20;
/** Float32 and another order of additions explain less than this after so few iterations. */
const sameRun = 1e-4;
/** Where an iteration takes this long (in seconds), three repetitions must do. */
const slow = 0.5;

export async function race({ seconds, repetitions, quick }: Effort, tell: (line: string) => void): Promise<Race> {
  const skipped: string[] = [];
  const ids: OpponentId[] = ["reference", "wasm", "tfjs-cpu", "tfjs-wasm", "naive-cpu", "naive-wasm"];
  if (numpy()) ids.push("numpy");
  else skipped.push("NumPy was not measured: python3 has no numpy here.");
  const all = ids.map((id) => new Opponent(id));
  const cells: Cell[] = [];
  try {
    tell("warming up");
    await warmUp(all, quick ? 0.3 : 1.5);
    for (const problem of problems)
      for (const n of problem.sizes) {
        if (quick && n > 64) continue;
        tell(`${problem.name}, N = ${n}`);
        const raw = { version: 1, ...problem.experiment(n) };
        const plain = await plainOf(raw);
        // Tells how long an iteration takes, and is not counted.
        const first: Slice[] = [];
        const models: number[][] = [];
        for (const opponent of all) {
          await opponent.prepare(raw, plain);
          if (n <= 64) models.push(await opponent.train(compareAfter));
          first.push(await opponent.slice(seconds));
        }
        const differences = models.length > 0 ? compare(all, models) : undefined;
        cells.push({ problem: problem.id, n, rates: await measure(all, first, seconds, repetitions), differences });
      }
  } finally {
    for (const opponent of all) opponent.close();
  }
  return { cells, skipped };
}

/** Lets the just-in-time compilers see everybody's work before anything counts. */
async function warmUp(all: readonly Opponent[], seconds: number): Promise<void> {
  const raw = { version: 1, ...defaultAt(16) };
  const plain = await plainOf(raw);
  for (const opponent of all) {
    await opponent.prepare(raw, plain);
    await opponent.slice(seconds);
  }
}

/** How far everybody's models are from the first's. Throws when somebody trained something else. */
function compare(all: readonly Opponent[], models: readonly (readonly number[])[]): Cell["differences"] {
  const differences = all.map(({ id }, i) => [id, difference(models[0], models[i])] as const);
  for (const [id, gap] of differences)
    if (!(gap < sameRun))
      throw new Error(`“${opponents[id]}” trains something else: its models are off by ${gap.toExponential(1)}.`);
  return Object.fromEntries(differences);
}

/** Slices in turn; a contender for whom one iteration takes long gets fewer. */
async function measure(all: readonly Opponent[], first: readonly Slice[], seconds: number, repetitions: number) {
  const slices: Slice[][] = all.map(() => []);
  for (const turn of interleaved(all.length, repetitions)) {
    const { cpu, iterations } = first[turn];
    if (cpu / iterations > slow && slices[turn].length >= Math.min(3, repetitions)) continue;
    slices[turn].push(await all[turn].slice(seconds));
  }
  return Object.fromEntries(all.map(({ id }, i) => [id, rateOf(slices[i])])) as Cell["rates"];
}
