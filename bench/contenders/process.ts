/** A contender in a process of its own: one JSON question per line on standard input, one JSON answer per line back. */
import { createInterface } from "node:readline";
import { slice } from "../slice";
import type { Contender, Training } from "./contender";

const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  wasm: async () => (await import("./engine")).engine("wasm"),
  reference: async () => (await import("./engine")).engine("reference"),
  "tfjs-cpu": async () => (await import("./engine")).engine("tfjs", "cpu"),
  "tfjs-wasm": async () => (await import("./engine")).engine("tfjs", "wasm"),
  "naive-cpu": async () => (await import("./naive-tfjs")).naiveTfjs("cpu"),
  "naive-wasm": async () => (await import("./naive-tfjs")).naiveTfjs("wasm"),
  "object-neurons": async () => (await import("./object-neurons")).objectNeurons,
};

async function main(): Promise<void> {
  const contender = await contenders[process.argv[2]]();
  let training: Training | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    let answer: unknown = {};
    if (question.ask === "prepare") {
      training?.dispose();
      training = await contender(question);
    } else if (question.ask === "train") {
      training!.iterate(question.iterations);
      answer = { parameters: Array.from(await training!.parameters()) };
    } else answer = slice((count) => training!.iterate(count), question.seconds);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
void main();
