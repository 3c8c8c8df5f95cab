import { compile, type Run } from "../lib/engine";
import { parseExperiment } from "../lib/experiment";
import type { Effort } from "./race";
import { type Rate, rateOf, type Slice, slice } from "./slice";
import { interleaved } from "./statistics";

export interface Scaled {
  readonly topology: string;
  readonly nodes: number;
  readonly links: number;
  readonly rate: Rate;
}

const shapes = [
  ...[64, 128, 256, 512, 1024].map((n) => ({ kind: "ring", n })),
  ...[16, 32, 64, 128].map((n) => ({ kind: "complete", n })),
];

/** Gossip on rings, whose nodes and links grow alike, and on complete graphs, whose links grow as the nodes' square. */
export async function measureScaling({ seconds, repetitions }: Effort, tell: (line: string) => void): Promise<Scaled[]> {
  tell("rings of 64…1024 nodes, complete graphs of 16…128");
  const runs: Run[] = [];
  for (const topology of shapes) {
    const dataset = { kind: "circle", samples: 16_384 };
    const experiment = { version: 1, topology, dataset, partition: { kind: "iid" }, algorithm: { kind: "gossip-sgd" } };
    const run = await compile(parseExperiment(experiment), "wasm");
    slice((count) => void run.advance(count), seconds);
    runs.push(run);
  }
  const slices: Slice[][] = runs.map(() => []);
  for (const turn of interleaved(runs.length, repetitions))
    slices[turn].push(slice((count) => void runs[turn].advance(count), seconds));
  return runs.map((run, i) => {
    const links = run.setting.topology.phases[0].edges.length;
    run.dispose();
    return { topology: shapes[i].kind, nodes: shapes[i].n, links, rate: rateOf(slices[i]) };
  });
}
