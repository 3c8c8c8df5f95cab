import { figures, kilobytes, table, times } from "./format";
import { type OpponentId, opponents } from "./opponent";
import { external, stepsPerRound } from "./peers";
import { problems } from "./problems";
import type { Results } from "./results";
import { judge } from "./targets";

/** The whole report as Markdown: what it ran on, the targets, ratios, then the tables they come from. */
export function report(results: Results): string {
  const { race, peers, algorithms, scaling, page } = results;
  const parts = [
    "# Measured speed and size",
    about(results),
    "## Targets",
    table(
      ["Target", "wanted", "measured", "reached"],
      judge(results).map(({ what, wanted, measured, reached, reason }) => [
        what,
        wanted,
        measured,
        reached === null ? "–" : reached ? "yes" : `no: ${reason}`,
      ]),
      "text",
    ),
  ];
  if (race) parts.push(...raceParts(race));
  if (peers) parts.push(...peerParts(peers));
  if (algorithms)
    parts.push(
      "## Every algorithm, relative to gossip",
      "The default experiment at 16 nodes, WASM SIMD.",
      algorithmTable(algorithms),
    );
  if (scaling) parts.push("## Growth with the network", "Gossip SGD, MLP 2→8→4→1, batch 16, WASM SIMD.", scalingTable(scaling));
  if (page) parts.push(...pageParts(page));
  return `${parts.join("\n\n")}\n`;
}

function about({ machine, quick }: Results): string {
  const { date, processor, cores, memory, system, node, python, browser, load } = machine;
  const on = [`${processor}, ${cores} cores, ${memory}`, system, `Node ${node.slice(1)}`, python, browser]
    .filter(Boolean)
    .join(" · ");
  return [
    `Written by \`npm run bench\` on ${date.slice(0, 16).replace("T", " ")} UTC${quick ? ", a **quick** run: rough figures" : ""}.`,
    `${on}. Load average ${load.map((each) => each.toFixed(1)).join(" before, ")} after.`,
    "",
    "Rates are medians over repetitions that take turns, one contender after the other, and count **processor seconds** (all",
    "threads of a process), which a busy machine disturbs less than seconds on the wall; results.json has both. Contenders",
    "run in processes of their own, and start from the same models on the same minibatches.",
  ].join("\n");
}

const head = (columns: readonly string[]) => ["N", ...columns];

function raceParts({ cells, skipped }: NonNullable<Results["race"]>): string[] {
  const ids = (Object.keys(opponents) as OpponentId[]).filter((id) => cells.some(({ rates }) => rates[id]));
  const others = ids.filter((id) => id !== "wasm");
  const of = (problem: string) => cells.filter((cell) => cell.problem === problem);
  const worst = Math.max(0, ...cells.flatMap(({ differences }) => Object.values(differences ?? {})));
  const shown = problems.filter(({ id }) => of(id).length > 0);
  return [
    "## How many times faster WASM SIMD is",
    `After twenty iterations, all contenders' models agree with the float64 loops' to ${worst.toExponential(1)} of the largest parameter (N ≤ 64). ${skipped.join(" ")}`.trim(),
    ...shown.flatMap(({ id, name }) => [
      `**${name}**`,
      table(
        head(others.map((other) => opponents[other])),
        of(id).map(({ n, rates }) => [
          String(n),
          ...others.map((other) => times((rates.wasm?.perCpuSecond ?? Number.NaN) / (rates[other]?.perCpuSecond ?? Number.NaN))),
        ]),
      ),
    ]),
    "## Iterations per CPU-second",
    ...shown.flatMap(({ id, name }) => [
      `**${name}**`,
      table(
        head(ids.map((each) => opponents[each])),
        of(id).map(({ n, rates }) => [String(n), ...ids.map((each) => figures(rates[each]?.perCpuSecond ?? Number.NaN))]),
      ),
    ]),
  ];
}

function peerParts({ objectExamples, ours, local }: NonNullable<Results["peers"]>): string[] {
  const examples = 256 * ours.perCpuSecond;
  const rounds = local.perCpuSecond / stepsPerRound;
  return [
    "## Programs of the same kind",
    [
      "“Object per neuron” is our own re-creation of how TensorFlow Playground's core computes (an object per neuron and link,",
      "one example at a time, network 2→4→2→1); it does less around the core than the real one, and is faster. The known",
      `figures were measured on a machine like this: ${figures(external.playgroundExamples)} examples per CPU-second of that core itself, and ${external.federatedRounds}`,
      "rounds per CPU-second of Federated Learning Playground at 16 clients. Ours is the default experiment at 16 nodes, with",
      `the larger network 2→8→4→1 and the neighbours' averaging included; its rounds are ${stepsPerRound} steps on batches of 16, then an`,
      "average over everyone.",
    ].join("\n"),
    table(
      ["", "per CPU-second", "ours in relation"],
      [
        ["examples, ours", figures(examples), ""],
        [
          "examples, object per neuron (re-created)",
          figures(objectExamples.perCpuSecond),
          times(examples / objectExamples.perCpuSecond),
        ],
        [
          "examples, TensorFlow Playground's core (known)",
          figures(external.playgroundExamples),
          times(examples / external.playgroundExamples),
        ],
        ["rounds, ours", figures(rounds), ""],
        [
          "rounds, Federated Learning Playground (known)",
          figures(external.federatedRounds),
          times(rounds / external.federatedRounds),
        ],
      ],
    ),
  ];
}

function algorithmTable(algorithms: NonNullable<Results["algorithms"]>): string {
  const gossip = algorithms[0].rate.perCpuSecond;
  return table(
    ["Algorithm", "cost of an iteration", "compresses", "iterations per CPU-second"],
    algorithms.map(({ name, compresses, rate }) => [
      name,
      times(gossip / rate.perCpuSecond),
      compresses ? "yes" : "",
      figures(rate.perCpuSecond),
    ]),
  );
}

function scalingTable(scaling: NonNullable<Results["scaling"]>): string {
  return table(
    ["Topology", "nodes", "links", "µs per iteration", "ns per node", "iterations per CPU-second"],
    scaling.map(({ topology, nodes, links, rate }) => [
      topology,
      String(nodes),
      String(links),
      figures(1e6 / rate.perCpuSecond),
      figures(1e9 / rate.perCpuSecond / nodes),
      figures(rate.perCpuSecond),
    ]),
  );
}

function pageParts({ openings, training, heap, missing }: NonNullable<Results["page"]>): string[] {
  return [
    "## The built page in a real browser",
    `Chromium without a window or a graphics processor, 1440 × 900. The default experiment on a ring, at full speed. Chromium's CPU throttling slows down the page's thread, not the worker. Medians of ${training[0]?.longTasks.length ?? 0} visits that take turns; tasks over 50 ms are counted in each, and the longest is that of all visits.`,
    table(
      [
        "N",
        "page's thread",
        "iterations/s",
        "frames/s",
        "longest task over 50 ms",
        "tasks over 50 ms",
        "CPU of its thread per frame",
      ],
      training.map(({ n, slowed, iterationsPerSecond, framesPerSecond, longTasks, longestTask, perFrame }) => [
        String(n),
        slowed > 1 ? `${slowed} × slower` : "as it is",
        figures(iterationsPerSecond),
        figures(framesPerSecond),
        longestTask > 0 ? `${figures(longestTask)} ms` : "none",
        longTasks.join(", "),
        `${figures(perFrame)} ms`,
      ]),
    ),
    table(
      ["Opened", "script", "files", "worker's script", "files", "first movement"],
      openings.map(({ path, page, worker, firstMovement }) => [
        path,
        kilobytes(page.bytes),
        String(page.files),
        kilobytes(worker.bytes),
        String(worker.files),
        `${figures(firstMovement / 1000)} s`,
      ]),
    ),
    table(
      ["Memory after", "page", "worker"],
      heap.map(({ iteration, page, worker }) => [
        `${iteration.toLocaleString("en")} iterations`,
        kilobytes(page),
        kilobytes(worker),
      ]),
    ),
    ...Object.entries(missing).map(([name, why]) => `Not measured: ${name}, because: ${why}`),
  ];
}
