import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Plain, Raw } from "./problems";
import type { Slice } from "./slice";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The programs that race, ours first, each with the name it has in the tables. */
export const opponents = {
  wasm: "ours: WASM SIMD",
  reference: "ours: plain loops (reference)",
  "tfjs-cpu": "ours: batched tfjs, cpu",
  "tfjs-wasm": "ours: batched tfjs, wasm",
  "naive-cpu": "naive tfjs, cpu",
  "naive-wasm": "naive tfjs, wasm",
  numpy: "vectorised NumPy",
  "object-neurons": "object per neuron",
} as const;
export type OpponentId = keyof typeof opponents;

/** A contender's process: sleeping, except while it answers. */
export class Opponent {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(readonly id: OpponentId) {
    const [command, options] =
      id === "numpy"
        ? ["python3", [here("numpy_gossip.py")]]
        : [process.execPath, ["--import", "tsx", here("contenders/process.ts"), id]];
    this.#process = spawn(command, options, {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
    });
    this.#answers = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  /** Sets the problem up from its start. */
  async prepare(experiment: Raw, plain: Plain): Promise<void> {
    const ours = this.id === "wasm" || this.id === "reference" || this.id.startsWith("tfjs");
    await this.#ask({ ask: "prepare", ...(ours ? { experiment } : { plain }) });
  }
  /** Trains on, and tells all models. */
  async train(iterations: number): Promise<number[]> {
    return ((await this.#ask({ ask: "train", iterations })) as { parameters: number[] }).parameters;
  }
  async slice(seconds: number): Promise<Slice> {
    return (await this.#ask({ ask: "slice", seconds })) as Slice;
  }
  close(): void {
    this.#process.stdin!.end();
  }

  async #ask(question: object): Promise<unknown> {
    this.#process.stdin!.write(`${JSON.stringify(question)}\n`);
    for (;;) {
      const { value, done } = await this.#answers.next();
      if (done) throw new Error(`“${opponents[this.id]}” stopped without an answer; its reason is above.`);
      // TensorFlow.js greets on standard output.
      if (value.startsWith("{")) return JSON.parse(value);
    }
  }
}
