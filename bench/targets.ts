import { figures, kilobytes, times } from "./format";
import { external, stepsPerRound } from "./peers";
import type { Results } from "./results";
import { linearCost, median } from "./statistics";

/** One promise about speed or size, and what was measured. `reached` is null where this run did not measure it. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly reached: boolean | null;
  /** What else was measured that bears on a miss; no guesses. */
  readonly reason: string;
}

const unmeasured = (what: string, wanted: string, why = "not part of this run"): Target => ({
  what,
  wanted,
  measured: why,
  reached: null,
  reason: "",
});

function atLeast(what: string, least: number, value: number, told: string, reason: string): Target {
  const reached = value >= least;
  return { what, wanted: `≥ ${least} ×`, measured: told, reached, reason: reached ? "" : reason };
}

/** Every target, judged by what was measured. */
export function judge(results: Results): Target[] {
  return [...againstOthers(results), ...ownCosts(results), ...onThePage(results)];
}

/** Iterations per CPU-second of the default experiment at 16 nodes, by contender. */
function againstOthers({ race, peers }: Results): Target[] {
  const rates = race?.cells.find(({ problem, n }) => problem === "default" && n === 16)?.rates;
  const ours = rates?.wasm?.perCpuSecond ?? Number.NaN;
  const best = (...values: (number | undefined)[]) => Math.max(...values.map((value) => value ?? 0));
  const naive = best(rates?.["naive-cpu"]?.perCpuSecond, rates?.["naive-wasm"]?.perCpuSecond);
  const batched = best(rates?.["tfjs-cpu"]?.perCpuSecond, rates?.["tfjs-wasm"]?.perCpuSecond);
  const examples = (peers?.ours.perCpuSecond ?? Number.NaN) * 16 * 16;
  const recreated = examples / (peers?.objectExamples.perCpuSecond ?? Number.NaN);
  const known = examples / external.playgroundExamples;
  const rounds = (peers?.local.perCpuSecond ?? Number.NaN) / stepsPerRound / external.federatedRounds;
  const names = [
    "Training at 16 nodes against a tfjs model per node (its better backend)",
    "… against all nodes batched in tfjs (its better CPU backend)",
    "… against TensorFlow Playground's core, in examples",
    "… against Federated Learning Playground, in rounds of 16 clients",
  ];
  const slower = "See the tables of rates below.";
  return [
    rates ? atLeast(names[0], 500, ours / naive, times(ours / naive), slower) : unmeasured(names[0], "≥ 500 ×"),
    rates ? atLeast(names[1], 20, ours / batched, times(ours / batched), slower) : unmeasured(names[1], "≥ 20 ×"),
    peers
      ? atLeast(
          names[2],
          15,
          Math.min(recreated, known),
          `${times(recreated)} our re-creation of it, ${times(known)} its known figure`,
          slower,
        )
      : unmeasured(names[2], "≥ 15 ×"),
    peers ? atLeast(names[3], 30, rounds, `${times(rounds)} its known figure`, slower) : unmeasured(names[3], "≥ 30 ×"),
  ];
}

function ownCosts({ algorithms, scaling }: Results): Target[] {
  const targets: Target[] = [];
  for (const [compresses, what, most] of [
    [false, "Any algorithm without compression, in gossip iterations", 2],
    [true, "Any algorithm with compression, in gossip iterations", 4],
  ] as const) {
    const gossip = algorithms?.find(({ id }) => id === "gossip-sgd");
    const costs = algorithms
      ?.filter((algorithm) => algorithm.compresses === compresses)
      .map(({ name, rate }) => ({ name, cost: (gossip as NonNullable<typeof gossip>).rate.perCpuSecond / rate.perCpuSecond }))
      .sort((a, b) => b.cost - a.cost);
    if (!costs?.length) targets.push(unmeasured(what, `≤ ${most} ×`));
    else
      targets.push({
        what,
        wanted: `≤ ${most} ×`,
        measured: `at most ${times(costs[0].cost)} (${costs[0].name})`,
        reached: costs[0].cost <= most,
        reason: costs[0].cost <= most ? "" : "See the table of algorithms below.",
      });
  }
  const what = "Time of an iteration as a · nodes + b · links";
  const wanted = "within 1.25 × everywhere";
  if (!scaling) return [...targets, unmeasured(what, wanted)];
  const { worst } = linearCost(scaling.map(({ nodes, links, rate }) => ({ nodes, links, seconds: 1 / rate.perCpuSecond })));
  const reached = worst <= 1.25;
  const reason = reached ? "" : "See the table of growth below.";
  return [...targets, { what, wanted, measured: `within ${times(worst)}`, reached, reason }];
}

/** Frames that a screen of 60 Hz shows when nothing is late. */
const smooth = 55;

function onThePage({ page }: Results): Target[] {
  const without = page ? "a quick run leaves it out" : "not part of this run";
  const targets: Target[] = [];
  const add = (what: string, wanted: string, measured: string | undefined, reached: boolean, reason: string, why = without) =>
    targets.push(
      measured === undefined ? unmeasured(what, wanted, why) : { what, wanted, measured, reached, reason: reached ? "" : reason },
    );
  const at = (n: number, slowed: number) => page?.training.find((each) => each.n === n && each.slowed === slowed);

  const large = at(1024, 1);
  const rate = large?.iterationsPerSecond ?? 0;
  add(
    "1024 nodes on a ring, drawn",
    "≥ 100 iterations/s",
    large && `${figures(rate)} iterations/s`,
    rate >= 100,
    "Frames drawn and measured are part of the time.",
  );

  for (const [n, slowed, name] of [
    [64, 1, "64 nodes at full speed"],
    [16, 4, "16 nodes at full speed, the page's thread 4 × slower"],
  ] as const) {
    const seen = at(n, slowed);
    // Slowed down, the thread's own clock counts the slowing too.
    const unslowed = at(n, 1)?.perFrame ?? Number.NaN;
    const spent = `At its own pace, the page's thread spends ${figures(unslowed)} ms of processor time on a frame (of 16.7).`;
    // A machine that stops for 10 ms makes a task of 50 on a thread four times slower, so the middle visit counts.
    const usual = seen && median(seen.longTasks);
    const all = seen && `in the middle one of the visits (${seen.longTasks.join(", ")})`;
    const longest = seen && (seen.longestTask > 0 ? `, the longest ${figures(seen.longestTask)} ms` : "");
    add(
      `${name}: tasks over 50 ms on the page's thread`,
      "none",
      seen && `${usual || "none"} ${all}${longest}`,
      usual === 0,
      spent,
    );
    const frames = seen?.framesPerSecond ?? 0;
    add(
      `${name}: frames`,
      `≥ ${smooth} a second where the machine can draw them`,
      seen && `${figures(frames)} a second`,
      frames >= smooth,
      spent,
    );
  }

  for (const path of ["/", "/embed/"]) {
    const opened = page?.openings.find((each) => each.path === path);
    const why = page?.missing[`opening ${path}`] ?? without;
    const bytes = opened?.page.bytes ?? 0;
    add(
      `Script to open ${path}, gzipped`,
      "≤ 200 KB, no tfjs",
      opened && `${kilobytes(bytes)}${opened.page.tfjs ? ", with tfjs" : ", no tfjs"}`,
      bytes <= 200 * 1024 && !opened?.page.tfjs,
      `${opened?.page.files ?? 0} files are fetched until something moves.`,
      why,
    );
    const moved = opened?.firstMovement ?? 0;
    const how = opened?.pressed ? " (Play pressed as soon as it was there)" : "";
    add(
      `Something moves after opening ${path}`,
      "≤ 2 s",
      opened && `${figures(moved / 1000)} s${how}`,
      moved <= 2000,
      "The time runs from the navigation to the first iteration on the screen.",
      why,
    );
    const worker = opened?.worker.bytes ?? 0;
    add(
      `Script of the worker behind ${path}, gzipped`,
      "≤ 60 KB, no tfjs",
      opened && `${kilobytes(worker)}${opened.worker.tfjs ? ", with tfjs" : ", no tfjs"}`,
      worker <= 60 * 1024 && !opened?.worker.tfjs,
      `${opened?.worker.files ?? 0} files are fetched by it.`,
      why,
    );
  }

  const [early, late] = [page?.heap.at(-2), page?.heap.at(-1)];
  const growth = late && early ? late.page + late.worker - early.page - early.worker : 0;
  add(
    `Memory from iteration ${early?.iteration.toLocaleString("en") ?? "100,000"} to ${late?.iteration.toLocaleString("en") ?? "1,000,000"}`,
    "≤ 2 MB more, page and worker together",
    late && `${figures(growth / 2 ** 20)} MB more`,
    growth <= 2 * 2 ** 20,
    "Medians of five looks, after a collection each.",
  );
  return targets;
}
