import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, type Frame } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import type { Experiment } from "../../lib/experiment/experiment";
import { toTorch } from "../../lib/export";
import { type Case, cases, inSinglePrecision } from "./cases";

const driver = fileURLToPath(new URL("driver.py", import.meta.url));
const single = ({ name, experiment }: Case): Case => ({ name: `float32-${name}`, experiment });

/** Debian's packages live beside the system's Python, which need not be the first one on the path. */
const python = ["/usr/bin/python3", "python3"].find(
  (candidate) => spawnSync(candidate, ["-c", "import numpy, torch.distributed as d; assert d.is_available()"]).status === 0,
);

type Line = Frame & { readonly parameters?: readonly (readonly number[])[] };
const parsed = (text: string): Line[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "torch-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = ({ name, experiment }: Case): string => {
  const file = join(folder, `${name}.py`);
  writeFileSync(file, toTorch(experiment));
  return file;
};

/** What the engine says, every `every` iterations and at the end. */
async function trajectory(experiment: Experiment, every = 1): Promise<Line[]> {
  const run = await compile(experiment, "reference");
  const lines: Line[] = [(await run.frame()).frame];
  while (run.t < experiment.iterations) {
    await run.advance(Math.min(every, experiment.iterations - run.t));
    lines.push((await run.frame()).frame);
  }
  const flat = await run.parameters();
  const { n, d } = run.setting;
  const parameters = Array.from({ length: n }, (_, i) => Array.from(flat.subarray(i * d, (i + 1) * d)));
  return [...lines, { iteration: run.t, parameters } as unknown as Line];
}

function expectEqual(actual: unknown, wanted: unknown, relative: number, absolute: number, what: string): void {
  if (typeof wanted === "number") {
    expect(typeof actual, what).toBe("number");
    const error = Math.abs((actual as number) - wanted);
    expect(error, `${what}: ${actual} is not ${wanted}`).toBeLessThanOrEqual(absolute + relative * Math.abs(wanted));
  } else if (typeof wanted === "object" && wanted !== null) {
    expect(Object.keys(actual as object), what).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted))
      expectEqual((actual as Record<string, unknown>)[key], value, relative, absolute, `${what}.${key}`);
  } else expect(actual, what).toBe(wanted);
}

interface Job extends Case {
  readonly float32: boolean;
}
const all: readonly Job[] = [
  ...cases.map((each) => ({ ...each, float32: false })),
  ...inSinglePrecision.map((each) => ({ ...single(each), float32: true })),
].filter(({ experiment }) => experiment.topology.n !== 1);
const few = all.filter(({ name }) => /^(clusters|adaptive-nested|faults|edits|algorithm-(choco|top|qsgd))/.test(name));

if (python) {
  describe.each([
    { processes: 4, jobs: all },
    { processes: 3, jobs: few },
    { processes: 1, jobs: few },
  ])("exported programs under gloo, $processes process(es)", ({ processes, jobs }) => {
    beforeAll(() => {
      for (const each of jobs) write(each);
      writeFileSync(join(folder, "jobs.json"), JSON.stringify(jobs.map(({ name, float32 }) => [name, float32])));
      const done = spawnSync(python as string, [driver, folder, `${processes}`], { encoding: "utf8", timeout: 280_000 });
      if (done.status !== 0) throw new Error(`The driver stopped (${done.signal ?? done.status}): ${done.stderr}`);
    }, 300_000);

    test.each(jobs)("$name", async ({ name, experiment, float32 }) => {
      const wanted = await trajectory(experiment);
      const actual = parsed(readFileSync(join(folder, `${name}.jsonl`), "utf8"));
      expect(actual.length).toBe(wanted.length);
      const [relative, absolute] = float32 ? [1e-5, 1e-6] : [1e-10, 1e-13];
      for (const [i, line] of wanted.entries()) expectEqual(actual[i], line, relative, absolute, `${name}, t=${line.iteration}`);
    });
  });

  describe("starting a program", { timeout: 120_000 }, () => {
    const pick = (name: string) => cases.find((each) => each.name === name) as Case;
    const start = (parts: readonly string[]) => spawnSync(python as string, parts, { encoding: "utf8", timeout: 110_000 });
    const torchrun = ["-m", "torch.distributed.run", "-r", "1", "-t", "1", "--standalone"];

    test("torchrun", async () => {
      const each = pick("topology-one-peer-exponential-gossip-pga");
      const logs = join(folder, "logs");
      const { stdout, stderr, status } = start([
        ...torchrun,
        "--log_dir",
        logs,
        "--nproc_per_node=4",
        write(each),
        "--every",
        "10",
      ]);
      expect(status, stderr).toBe(0);
      const lines = stdout
        .split("\n")
        .flatMap((line) => /\{.*\}/.exec(line) ?? [])
        .map((line) => JSON.parse(line));
      expectEqual(lines, (await trajectory(each.experiment, 10)).slice(0, -1), 1e-10, 1e-13, "torchrun");
    });

    test("plain Python, one process", async () => {
      const each = pick("one-node");
      const { stdout, stderr, status } = start([write(each), "--parameters"]);
      expect(status, stderr).toBe(0);
      expectEqual(parsed(stdout), await trajectory(each.experiment), 1e-10, 1e-13, "plain");
    });

    test("a run that diverges says so and exits with 3", () => {
      const experiment = parseExperiment({
        topology: { kind: "ring", n: 4 },
        dataset: { kind: "quadratic", d: 3 },
        optimizer: { learningRate: 1000 },
        iterations: 400,
      });
      const { stderr, status } = start([write({ name: "diverges", experiment }), "--processes", "2", "--every", "400"]);
      expect(stderr).toContain("The run diverged: a value is not finite at iteration 400.");
      expect(status).toBe(3);
    });

    test("too many processes are refused in a sentence", () => {
      const { stderr, status } = start([write(pick("one-node")), "--processes", "2"]);
      expect(stderr).toContain("There are 2 processes for 1 nodes. Start at most 1.");
      expect(status).not.toBe(0);
    });
  });
} else {
  process.stderr.write(
    "PyTorch is absent: exported programs are only checked for being Python. REQUIRE_TORCH=1 insists on it.\n",
  );
  test("without PyTorch, every exported program is at least Python", () => {
    expect(process.env.REQUIRE_TORCH ?? "", "REQUIRE_TORCH is set, but no Python here has PyTorch").toBe("");
    execFileSync("python3", ["-m", "py_compile", ...cases.map(write)]);
  });
}
