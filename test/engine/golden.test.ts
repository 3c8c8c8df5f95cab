import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DeviceName } from "../../lib/compute/device";
import { compile, type Frame } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { beta } from "../../lib/topology";

/** Runs computed by an independent NumPy program (test/golden). */
interface Golden {
  readonly name: string;
  readonly spec: unknown;
  readonly expect: {
    readonly history: readonly Record<string, number | string>[];
    readonly parameters: readonly (readonly number[])[];
    readonly beta: number;
  };
}
const folder = new URL("../golden/", import.meta.url);
const goldens = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden);

const tolerances: Record<DeviceName, { relative: number; absolute: number }> = {
  reference: { relative: 1e-9, absolute: 1e-12 },
  wasm: { relative: 1e-4, absolute: 1e-6 },
  tfjs: { relative: 1e-4, absolute: 1e-6 },
};

function near(actual: number, wanted: number, device: DeviceName, what: string): void {
  const { relative, absolute } = tolerances[device];
  const error = Math.abs(actual - wanted);
  expect(error, `${what}: ${actual} is not ${wanted}`).toBeLessThanOrEqual(Math.max(absolute, relative * Math.abs(wanted)));
}

describe.each(["reference", "wasm", "tfjs"] as const)("golden runs on %s", (device) => {
  test.each(goldens)("$name", async ({ spec, expect: wanted }) => {
    const experiment = parseExperiment(spec);
    const run = await compile(experiment, device);
    near(beta(run.setting.matrices[0]), wanted.beta, "reference", "beta");
    for (const row of wanted.history) {
      await run.advance(Number(row.iteration) - run.t);
      const { frame } = await run.frame();
      for (const [name, value] of Object.entries(row)) {
        const actual = frame[name as keyof Frame];
        if (typeof value === "string") expect(actual, `${name} at ${row.iteration}`).toBe(value);
        else near(actual as number, value, device, `${name} at ${row.iteration}`);
      }
    }
    const parameters = await run.parameters();
    for (const [i, value] of wanted.parameters.flat().entries()) near(parameters[i], value, device, `parameter ${i}`);
    run.dispose();
  });
});
