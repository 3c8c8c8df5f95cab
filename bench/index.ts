/**
 * `npm run bench [-- --quick] [--only race|peers|algorithms|scaling|page] [--site FOLDER]`: measures everything that the
 * README says about speed and size. A full run takes some minutes and writes bench/results.md and bench/results.json;
 * a quick or partial one writes to .cache/bench instead, so that figures always come from one whole run.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureAlgorithms } from "./algorithms";
import { machine } from "./machine";
import { measurePage } from "./page";
import { peers } from "./peers";
import { type Effort, race } from "./race";
import { report } from "./report";
import type { Results } from "./results";
import { measureScaling } from "./scaling";

const sections = ["race", "peers", "algorithms", "scaling", "page"] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: "boolean", default: false }, only: { type: "string" }, site: { type: "string" } },
  });
  const { quick, only, site } = values;
  if (only !== undefined && !sections.some((section) => section === only))
    throw new Error(`There is no section “${only}”. There are: ${sections.join(", ")}.`);
  const wanted = (section: (typeof sections)[number]) => only === undefined || only === section;
  const effort: Effort = quick ? { seconds: 0.1, repetitions: 3, quick } : { seconds: 0.15, repetitions: 5, quick };
  const start = performance.now();
  const tell = (line: string) => console.error(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);

  const on = machine();
  const page = wanted("page") ? await measurePage(effort, tell, site) : undefined;
  const results: Results = {
    machine: on,
    quick,
    race: wanted("race") ? await race(effort, tell) : undefined,
    peers: wanted("peers") ? await peers(effort, tell) : undefined,
    algorithms: wanted("algorithms") ? await measureAlgorithms(effort, tell) : undefined,
    scaling: wanted("scaling") ? await measureScaling(effort, tell) : undefined,
    page,
  };
  const whole: Results = { ...results, machine: { ...on, load: [...on.load, loadavg()[0]], browser: page?.browser ?? "" } };

  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = join(root, quick || only ? ".cache/bench" : "bench");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "results.json"), `${JSON.stringify(whole, null, 2)}\n`);
  await writeFile(join(folder, "results.md"), report(whole));
  tell(`written to ${join(folder, "results.md")}`);
}

main().catch((problem) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
