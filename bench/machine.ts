import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** Where and when the figures were taken. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly python: string;
  /** Processes that wanted to run, over the last minute: before the first and after the last measurement. */
  readonly load: readonly number[];
  readonly browser: string;
}

/** The answer of `python3`, or nothing. */
function python(code: string): string {
  try {
    return execFileSync("python3", ["-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}

/** “Python 3.x, NumPy 2.x”; empty where there is no Python with NumPy. */
export const numpy = (): string =>
  python("import numpy, platform; print('Python ' + platform.python_version() + ', NumPy ' + numpy.__version__)");

export function machine(): Machine {
  const all = cpus();
  return {
    date: new Date().toISOString(),
    processor: all[0]?.model ?? "unknown",
    cores: all.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    node: process.version,
    python: numpy(),
    load: [loadavg()[0]],
    browser: "",
  };
}
