import type { Run } from "../../lib/engine";
import { accuracy } from "../../lib/models";
import type { NetworkModel } from "../../lib/models/model";
import { objective } from "./landscape";
import { type Effort, type Print, type Reproduction, short, table, type Verdict } from "./report";
import { type Sharing, shards } from "./shards";
import { meanOverSeeds, suboptimality, trajectory } from "./trajectory";

const workers = 8;
const period = 20;
/** As low as dense: at most this many times its error. */
const tolerance = 1.25;
const methods = [
  { name: "dense", algorithm: { kind: "parallel-sgd" } },
  { name: "Top-K 10 %", algorithm: { kind: "top-k", ratio: 0.1 } },
  { name: "Gaussian-K 10 %", algorithm: { kind: "gaussian-k", ratio: 0.1 } },
  { name: "QSGD, 4 levels", algorithm: { kind: "qsgd", levels: 4 } },
  { name: "A2SGD", algorithm: { kind: "a2sgd", H: 0 } },
  { name: "A2SGD, H=20", algorithm: { kind: "a2sgd", H: period } },
  { name: "Local SGD, H=20", algorithm: { kind: "local-sgd", H: period } },
  { name: "no communication", algorithm: { kind: "local-sgd", H: 1_000_000 } },
] as const;
type Name = (typeof methods)[number]["name"];

interface Outcome {
  /** Bits that one worker contributes, mean per iteration. */
  readonly bits: number;
  readonly bytesPerNode: number;
  /** f(x̄) − f*. */
  readonly mean: number;
  /** (1/n) Σ_i f(x_i) − f*: what a node's own model is worth on everybody's data. */
  readonly node: number;
  /** Share of everybody's samples that a node's own model names rightly, mean over nodes. */
  readonly accuracy: number;
  /** (1/n) Σ‖x_i − x̄‖² at half time and at the end. */
  readonly spread: readonly [number, number];
}
type Outcomes = Readonly<Record<Name, Outcome>>;

/** Traffic against loss of gradient compressors, on shards of one distribution and on unequal ones. */
export const a2sgd: Reproduction = {
  id: "a2sgd",
  source:
    "Bhattacharya, Yu, Chowdhury: O(1) Communication for Distributed SGD through Two-Level Gradient Averaging, arXiv 2006.07405",
  defaultSeeds: 8,
  async run({ seeds, quick }: Effort, print: Print) {
    const setup = quick
      ? { d: 20, samplesPerNode: 120, iterations: 120, seeds }
      : { d: 50, samplesPerNode: 1000, iterations: 2000, seeds };
    print(
      `Logistic regression, n=${workers} workers, d=${setup.d}, ${setup.samplesPerNode} samples per node with features N(0, I), batch 16,`,
    );
    print(`γ=0.5 halved every quarter of ${setup.iterations} iterations. Dense is Parallel SGD. Means over seeds, at the end.\n`);
    const measured = async (sharing: Sharing, title: string) => {
      const outcomes = await measure({ ...setup, sharing });
      printOutcomes(title, outcomes, print);
      return outcomes;
    };
    const alike = await measured("alike", "Shards of one distribution");
    const unequal = await measured("unequal", "Unequal shards: every worker has its own x*ᵢ");
    const pool = await measured("pool", "One pool: every worker draws from all samples, as with shards reshuffled over and over");
    return [await trafficVerdict(), ...verdicts({ alike, unequal, pool })];
  },
};

async function measure(setup: {
  d: number;
  samplesPerNode: number;
  iterations: number;
  seeds: number;
  sharing: Sharing;
}): Promise<Outcomes> {
  const { d, samplesPerNode, iterations, seeds, sharing } = setup;
  const datasets = Array.from({ length: seeds }, (_, s) => shards(sharing, workers, d, samplesPerNode, s + 1));
  const out: Partial<Record<Name, Outcome>> = {};
  for (const { name, algorithm } of methods) {
    const own = { node: 0, accuracy: 0 };
    const experiment = (seed: number) => ({
      topology: { kind: "complete", n: workers },
      dataset: datasets[seed - 1],
      partition: { kind: "given" },
      model: { kind: "logistic", init: "zeros" },
      optimizer: { learningRate: 0.5, batchSize: 16, schedule: { kind: "step", every: iterations / 4, factor: 0.5 } },
      algorithm,
      iterations,
    });
    const last = async (run: Run) => {
      const judged = await judgeNodes(run);
      own.node += judged.node / seeds;
      own.accuracy += judged.accuracy / seeds;
    };
    const run = await trajectory(experiment, { seeds, every: iterations / 2, last });
    const [half, end] = meanOverSeeds(run, (frame) => frame.consensusDistance);
    const { payloadBits, bytesPerNode } = run.frames[0][1];
    const mean = meanOverSeeds(run, suboptimality)[1];
    out[name] = { bits: payloadBits / iterations, bytesPerNode, mean, ...own, spread: [half, end] };
  }
  return out as Outcomes;
}

/** The nodes' own models on everybody's data: (1/n) Σ_i f(x_i) − f*, and their mean accuracy. */
async function judgeNodes(run: Run): Promise<{ node: number; accuracy: number }> {
  const { model, shards, n, d } = run.setting;
  const { frame } = await run.frame();
  const f = objective(model as NetworkModel, shards);
  const x = await run.parameters();
  const judged = { node: suboptimality(frame) - frame.loss, accuracy: 0 };
  for (let i = 0; i < n; i++) {
    const own = x.subarray(i * d, (i + 1) * d);
    judged.node += f(own) / n;
    judged.accuracy += accuracy(model, own, shards) / n;
  }
  return judged;
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

function printOutcomes(title: string, outcomes: Outcomes, print: Print): void {
  print(title);
  const rows = methods.map(({ name }) => {
    const { bits, bytesPerNode, mean, node, spread, accuracy } = outcomes[name];
    return [
      name,
      short(bits),
      Math.round(bytesPerNode),
      short(mean),
      short(node),
      percent(accuracy),
      short(spread[0]),
      short(spread[1]),
    ];
  });
  const headings = [
    "method",
    "bits/iteration",
    "bytes per node",
    "f(x̄)−f*",
    "mean f(xᵢ)−f*",
    "accuracy",
    "spread at half",
    "spread at end",
  ];
  print(`${table(headings, rows)}\n`);
}

/** What one worker contributes to one iteration, for two model sizes. */
async function trafficVerdict(): Promise<Verdict> {
  const sizes = [50, 200] as const;
  const bits = async (name: Name, d: number) => {
    const dataset = shards("alike", workers, d, 10, 1);
    const { algorithm } = methods.find((method) => method.name === name)!;
    const experiment = { topology: { kind: "complete", n: workers }, dataset, algorithm, iterations: 1 };
    const { frames } = await trajectory(() => experiment, { seeds: 1, every: 1 });
    return frames[0][0].payloadBits;
  };
  const both = (name: Name) => Promise.all(sizes.map((d) => bits(name, d)));
  const [ours, dense, topK] = [await both("A2SGD"), await both("dense"), await both("Top-K 10 %")];
  return {
    claim: "A2SGD's traffic does not grow with the model: O(1), against O(d) of the dense gradient and Top-K.",
    measured: `bits per iteration at d=${sizes.join(" and ")}: A2SGD ${ours.join(" and ")}, dense ${dense.join(" and ")}, Top-K ${topK.join(" and ")}.`,
    shows: ours[0] === ours[1] && dense[0] < dense[1] && topK[0] < topK[1],
  };
}

function verdicts(of: Record<Sharing, Outcomes>): Verdict[] {
  const { alike, unequal, pool } = of;
  const pair = (outcomes: Outcomes, metric: "mean" | "node", first: Name, second: Name) =>
    `${short(outcomes[first][metric])} against ${short(outcomes[second][metric])}`;
  const nearDense = (outcomes: Outcomes, name: Name) => outcomes[name].node <= tolerance * outcomes.dense.node;
  const drift = unequal.A2SGD.spread[1] / unequal["no communication"].spread[1];
  const likeDense = (claim: string, outcomes: Outcomes): Verdict => ({
    claim: `${claim} end as low as with dense gradients (their own models, at most ${tolerance} times).`,
    measured: `mean f(xᵢ)−f* ${pair(outcomes, "node", "A2SGD", "dense")} dense and ${short(outcomes["no communication"].node)} with no communication; f(x̄)−f* of the averaged model ${pair(outcomes, "mean", "A2SGD", "dense")}.`,
    shows: nearDense(outcomes, "A2SGD"),
  });
  const mended: Name = "A2SGD, H=20";
  const plain: Name = "Local SGD, H=20";
  return [
    likeDense("Workers that draw from one pool", pool),
    {
      claim: "By accuracy, the paper's yardstick, workers that draw from one pool come within one percentage point of dense.",
      measured: `${percent(pool.A2SGD.accuracy)} against ${percent(pool.dense.accuracy)} dense; with no communication ${percent(pool["no communication"].accuracy)}.`,
      shows: pool.A2SGD.accuracy >= pool.dense.accuracy - 0.01,
    },
    likeDense("Workers with fixed shards of one distribution", alike),
    likeDense("Workers with unequal shards", unequal),
    {
      claim:
        "On unequal shards A2SGD is at least better than no communication at all (the workers' own models, and their average).",
      measured: `own ${pair(unequal, "node", "A2SGD", "no communication")} without; average ${pair(unequal, "mean", "A2SGD", "no communication")} without.`,
      shows: unequal.A2SGD.node < unequal["no communication"].node && unequal.A2SGD.mean < unequal["no communication"].mean,
    },
    {
      claim: "Warning: on unequal shards A2SGD's replicas drift apart as if they did not talk (at least half as far).",
      measured: `spread ${short(unequal.A2SGD.spread[0])} at half time and ${short(unequal.A2SGD.spread[1])} at the end, ${drift.toFixed(2)} times that without communication; dense ${short(unequal.dense.spread[1])}.`,
      shows: drift >= 0.5,
    },
    {
      claim: `Averaging the models every ${period} iterations mends it: on unequal shards at most ${tolerance} times dense.`,
      measured: `mean f(xᵢ)−f*, just after an averaging, ${pair(unequal, "node", mended, "dense")} dense and ${short(unequal.A2SGD.node)} without averaging.`,
      shows: nearDense(unequal, mended),
    },
    {
      claim: `The two numbers then add something: A2SGD with H=${period} ends lower than plain Local SGD with H=${period}.`,
      measured: `f(x̄)−f* ${pair(unequal, "mean", mended, plain)} on unequal shards, ${pair(alike, "mean", mended, plain)} on shards of one distribution, ${pair(pool, "mean", mended, plain)} on one pool.`,
      shows: Object.values(of).every((outcomes) => outcomes[mended].mean < outcomes[plain].mean),
    },
  ];
}
