import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { DeviceName } from "../lib/compute/device";
import { type Checkpoint, compile, Divergence, type Frame, type Run } from "../lib/engine";
import { fromHash, parseExperiment } from "../lib/experiment";
import type { Experiment } from "../lib/experiment/experiment";
import { Refusal, suggestion } from "../lib/registry";
import { beta, dense } from "../lib/topology";
import { listRegistries } from "./list";

const usage = `Usage: npm run --silent experiment -- FILE.json|LINK|- [--device reference|wasm|tfjs] [--every N] [--format jsonl|csv] [--parameters] [--topology]
       npm run --silent experiment -- --list`;
const devices = ["reference", "wasm", "tfjs"];

interface Options {
  readonly file: string;
  readonly device: DeviceName;
  readonly every: number;
  readonly format: "jsonl" | "csv";
  readonly parameters: boolean;
  readonly topology: boolean;
}

function options(): Options | null {
  const { values, positionals } = parse();
  if (values.list) return null;
  if (positionals.length !== 1) throw new Refusal("", `one experiment is needed, and there are ${positionals.length}. ${usage}`);
  const device = values.device ?? "reference";
  if (!devices.includes(device)) throw new Refusal("--device", `there is no device “${device}”. ${suggestion(device, devices)}`);
  const format = values.format ?? "jsonl";
  if (format !== "jsonl" && format !== "csv")
    throw new Refusal("--format", `there is no format “${format}”. ${suggestion(format, ["jsonl", "csv"])}`);
  const every = Number(values.every ?? 1);
  if (!Number.isInteger(every) || every < 1)
    throw new Refusal("--every", `${values.every} is not a whole number of iterations from 1 on.`);
  return {
    file: positionals[0],
    device: device as DeviceName,
    every,
    format,
    parameters: values.parameters ?? false,
    topology: values.topology ?? false,
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        device: { type: "string" },
        every: { type: "string" },
        format: { type: "string" },
        parameters: { type: "boolean" },
        topology: { type: "boolean" },
        list: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Refusal("", `${(error as Error).message} ${usage}`);
  }
}

/** A JSON file, `-` for standard input, or a share link. */
function readExperiment(file: string): Experiment {
  if (/^https?:\/\/|^#/.test(file)) return parseExperiment(fromHash(file.slice(file.indexOf("#"))));
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new Refusal("", `“${file}” cannot be read. Give a JSON file, “-” for standard input, or a share link. ${usage}`);
  }
  if (text.trim().startsWith("#") || /^\s*https?:\/\//.test(text))
    return parseExperiment(fromHash(text.trim().slice(text.trim().indexOf("#"))));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Refusal("", `“${file}” is not JSON: ${(error as Error).message}.`);
  }
  return parseExperiment(raw);
}

const flat = (frame: Frame): Record<string, unknown> => {
  const { nodeLoss, ...rest } = frame;
  return { ...rest, nodeLossMin: nodeLoss.min, nodeLossMean: nodeLoss.mean, nodeLossMax: nodeLoss.max };
};
const print = (line: string) => process.stdout.write(`${line}\n`);

function createPrinter(format: "jsonl" | "csv") {
  let header: string[] | undefined;
  return (frame: Frame) => {
    if (format === "jsonl") return print(JSON.stringify(frame));
    const row = flat(frame);
    if (!header) {
      header = Object.keys(row);
      print(header.join(","));
    }
    print(header.map((name) => row[name] ?? "").join(","));
  };
}

/** The first iteration after `from` at which a number is not finite, found by replaying one iteration at a time. */
async function pinpoint(run: Run, from: Checkpoint, latest: number): Promise<number> {
  await run.restore(from);
  while (run.t < latest) {
    await run.advance(1);
    try {
      await run.frame();
    } catch {
      return run.t;
    }
  }
  return latest;
}

async function main(): Promise<number> {
  const chosen = options();
  if (!chosen) {
    print(JSON.stringify(listRegistries(), null, 2));
    return 0;
  }
  const experiment = readExperiment(chosen.file);
  const run = await compile(experiment, chosen.device);
  const { n, matrices } = run.setting;
  if (chosen.topology) {
    const flatWeights = dense(matrices[0]);
    const weights = Array.from({ length: n }, (_, i) => Array.from(flatWeights.subarray(i * n, (i + 1) * n)));
    print(JSON.stringify({ n, weights, beta: beta(matrices[0]) }));
  }
  const show = createPrinter(chosen.format);
  const tell = process.stderr.isTTY
    ? (t: number) => process.stderr.write(`\r${t} of ${experiment.iterations} iterations`)
    : () => {};
  let finite = await run.checkpoint();
  try {
    show((await run.frame()).frame);
    while (run.t < experiment.iterations) {
      finite = await run.checkpoint();
      await run.advance(Math.min(chosen.every, experiment.iterations - run.t));
      show((await run.frame()).frame);
      tell(run.t);
    }
  } catch (error) {
    if (!(error instanceof Divergence)) throw error;
    const at = error.iteration === finite.t ? finite.t : await pinpoint(run, finite, error.iteration);
    process.stderr.write(`${new Divergence(at).message}\n`);
    return 3;
  }
  if (process.stderr.isTTY) process.stderr.write("\n");
  if (chosen.parameters) {
    const values = await run.parameters();
    const { d } = run.setting;
    const rows = Array.from({ length: run.setting.n }, (_, i) => Array.from(values.subarray(i * d, (i + 1) * d)));
    print(JSON.stringify({ iteration: run.t, parameters: rows }));
  }
  return 0;
}

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on("error", () => process.exit(0));
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
