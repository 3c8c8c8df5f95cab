import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { parseExperiment, toHash } from "../lib/experiment";
import { serve } from "../scripts/serve.mjs";
import { browserOptions } from "../test/browser/chromium";
import { type Shipped, shipped } from "./bytes";
import { heapMeter } from "./heap";
import { openingScript, type Seen, trainingScript } from "./page-scripts";
import { defaultAt } from "./problems";
import type { Effort } from "./race";
import { interleaved, median } from "./statistics";

export interface Opening {
  readonly path: string;
  /** What the page's own thread fetched, and what its worker did, up to the first movement. */
  readonly page: Shipped;
  readonly worker: Shipped;
  /** Milliseconds from navigation until the first iteration was on the screen; and whether Play had to be pressed. */
  readonly firstMovement: number;
  readonly pressed: boolean;
}
/** Medians over several visits, and the long tasks of each. */
export interface Trained {
  readonly n: number;
  /** By which factor the page's thread was slowed down. */
  readonly slowed: number;
  readonly iterationsPerSecond: number;
  readonly framesPerSecond: number;
  /** How many tasks over 50 ms the page's thread had in each visit, and the longest of them all in milliseconds. */
  readonly longTasks: readonly number[];
  readonly longestTask: number;
  /** Processor time of the page's thread for each frame, in milliseconds. */
  readonly perFrame: number;
}
export interface Heap {
  readonly iteration: number;
  /** Bytes in use after a collection: on the page's thread, and in the worker. */
  readonly page: number;
  readonly worker: number;
}
export interface PageResults {
  readonly browser: string;
  readonly openings: readonly Opening[];
  /** What could not be measured, and why. */
  readonly missing: Readonly<Record<string, string>>;
  readonly training: readonly Trained[];
  readonly heap: readonly Heap[];
}

const folder = "out-bench";
/** Nodes on the ring, and by which factor the page's thread is slowed down. */
const cases = [
  [16, 1],
  [64, 1],
  [256, 1],
  [1024, 1],
  [16, 4],
  [64, 4],
  [256, 4],
  [1024, 4],
] as const;

/** Builds the site into a folder of its own; `given` names a build to measure instead. */
function build(given: string | undefined): string {
  if (given) return given;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
    env: { ...process.env, OUT_DIR: folder, BASE_PATH: "" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
  return folder;
}

/** The built site in a real browser. */
export async function measurePage({ quick }: Effort, tell: (line: string) => void, given?: string): Promise<PageResults> {
  tell("building the site");
  const built = build(given);
  const { address, close } = await serve(built);
  const browser = await chromium.launch(await browserOptions());
  try {
    const missing: Record<string, string> = {};
    const attempt = async <Measured>(name: string, measure: () => Promise<Measured>): Promise<Measured[]> => {
      tell(name);
      return measure().then(
        (measured) => [measured],
        (problem: Error) => {
          missing[name] = problem.message.split("\n")[0];
          return [];
        },
      );
    };
    const openings: Opening[] = [];
    for (const path of ["", "embed/"]) {
      if (existsSync(join(built, path, "index.html")))
        openings.push(...(await attempt(`opening /${path}`, () => opening(browser, built, address, path, quick ? 1 : 3))));
      else missing[`opening /${path}`] = "there is no such page";
    }
    tell("warming up");
    await trainingAt(browser, address, 64, 1, 1).catch(() => {});
    const wanted = cases.filter(([n]) => !quick || n <= 64);
    const visits: Visit[][] = wanted.map(() => []);
    for (const which of interleaved(wanted.length, quick ? 1 : 5)) {
      const [n, slowed] = wanted[which];
      const name = `training ${n} nodes${slowed > 1 ? `, the page's thread ${slowed} × slower` : ""}`;
      visits[which].push(...(await attempt(name, () => trainingAt(browser, address, n, slowed, quick ? 2 : 5))));
    }
    const training = visits.filter((each) => each.length > 0).map(together);
    const heap = (
      await attempt("memory", () => heapAt(browser, address, quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]))
    ).flat();
    return { browser: `Chromium ${browser.version()}`, openings, missing, training, heap };
  } finally {
    await browser.close();
    await close();
  }
}

const linkTo = (address: string, n: number) =>
  `${address}${toHash(parseExperiment({ version: 1, ...defaultAt(n), iterations: 10_000_000 }))}`;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(120_000);
  return context.newPage();
}
const fetched = () => performance.getEntriesByType("resource").map(({ name }) => name);

/** A first visit with an empty cache, several times over. */
async function opening(browser: Browser, built: string, address: string, path: string, visits: number): Promise<Opening> {
  const moved: number[] = [];
  let last: Omit<Opening, "path" | "firstMovement"> | undefined;
  for (let visit = 0; visit < visits; visit++) {
    const page = await newPage(browser);
    await page.addInitScript(openingScript);
    await page.goto(address + path);
    const { at, pressed } = (await page.waitForFunction("window.__moved").then((handle) => handle.jsonValue())) as {
      at: number;
      pressed: boolean;
    };
    moved.push(at);
    const own = await page.evaluate(fetched);
    const workers = page.workers().map((worker) => worker.url());
    const theirs = await Promise.all(page.workers().map((worker) => worker.evaluate(fetched)));
    last = {
      pressed,
      page: shipped(
        built,
        address,
        own.filter((name) => !workers.includes(name)),
      ),
      worker: shipped(built, address, [...workers, ...theirs.flat()]),
    };
    await page.context().close();
  }
  return { path: `/${path}`, firstMovement: median(moved), ...last! };
}

/** Opens an experiment, sets it to full speed, and presses Play. */
async function play(browser: Browser, link: string): Promise<Page> {
  const page = await newPage(browser);
  await page.addInitScript(trainingScript);
  await page.goto(link);
  await page.getByRole("application").waitFor();
  await page.getByLabel("Speed").press("End");
  await page.getByRole("button", { name: "Play" }).first().click();
  await page.waitForFunction("window.__iteration() > 0");
  return page;
}

interface Visit extends Omit<Trained, "longTasks" | "longestTask"> {
  /** Milliseconds of each task over 50. */
  readonly longTasks: readonly number[];
}

function together(visits: readonly Visit[]): Trained {
  const middle = (field: Exclude<keyof Visit, "longTasks">) => median(visits.map((visit) => visit[field]));
  const [{ n, slowed }] = visits;
  return {
    n,
    slowed,
    iterationsPerSecond: middle("iterationsPerSecond"),
    framesPerSecond: middle("framesPerSecond"),
    longTasks: visits.map(({ longTasks }) => longTasks.length),
    longestTask: Math.max(0, ...visits.flatMap(({ longTasks }) => longTasks)),
    perFrame: middle("perFrame"),
  };
}

async function trainingAt(browser: Browser, address: string, n: number, slowed: number, seconds: number): Promise<Visit> {
  const page = await play(browser, linkTo(address, n));
  const devtools = await page.context().newCDPSession(page);
  if (slowed > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.waitForTimeout(1500);
  // Processor time, not time on the wall: a machine that does other things too must not look like a busy page.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () =>
    (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")!.value;
  const before = await spent();
  const seen = (await page.evaluate(`window.__watch(${seconds * 1000})`)) as Seen;
  const after = await spent();
  await page.context().close();
  return {
    n,
    slowed,
    iterationsPerSecond: (1000 * seen.iterations) / seen.milliseconds,
    framesPerSecond: (1000 * seen.frames) / seen.milliseconds,
    longTasks: seen.longTasks,
    perFrame: (1000 * (after - before)) / seen.allFrames,
  };
}

/** Bytes in use once so many iterations are done, at 16 nodes. */
async function heapAt(browser: Browser, address: string, iterations: readonly number[]): Promise<Heap[]> {
  const page = await play(browser, linkTo(address, 16));
  const meter = await heapMeter(page);
  const heap: Heap[] = [];
  for (const iteration of iterations) {
    await page.waitForFunction(`window.__iteration() >= ${iteration}`);
    // What a frame just drawn still holds comes and goes.
    const read: Awaited<ReturnType<typeof meter.read>>[] = [];
    for (let look = 0; look < 5; look++) {
      read.push(await meter.read());
      await page.waitForTimeout(200);
    }
    heap.push({ iteration, page: median(read.map((each) => each.page)), worker: median(read.map((each) => each.worker)) });
  }
  await page.context().close();
  return heap;
}
