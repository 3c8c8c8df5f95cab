import { algorithms } from "../../algorithms";
import { datasets } from "../../data";
import { toHash } from "../../experiment";
import type { Experiment } from "../../experiment/experiment";
import { models } from "../../models";
import type { Citation } from "../../registry";
import { topologies } from "../../topology";
import type { Phase } from "./settings";

const longestLink = 400;

/** The docstring: what the program is, how to run it, where it comes from. `address` is the page's, without a hash. */
export function headerCode(experiment: Experiment, phases: readonly Phase[], address: string): string {
  const algorithm = algorithms.get(experiment.algorithm.kind);
  const { n, d, shards } = phases[0].setting;
  const link = address + toHash(experiment);
  const data = shards.count > 0 ? `${datasets.get(experiment.dataset.kind).name}, ${shards.count} samples` : "values to average";
  const papers = [algorithm.source ?? []].flat().map((source) => wrapped(cited(source), 2));
  const text = `${algorithm.name} on ${n} nodes, written by Gossip Playground.

${wrapped(algorithm.summary, 0)}
${papers.map((paper) => `${paper}\n`).join("")}
  network    ${topologies.get(experiment.topology.kind).name}, ${n} nodes
  data       ${data}
  model      ${models.get(experiment.model.kind).name}, D = ${d} parameters on every node
  run        ${experiment.iterations} iterations${phases.length > 1 ? `, with ${phases.length - 1} change(s) on the way` : ""}

The program repeats the page's run: same data, same minibatches, same starting models, same algorithm, on real
processes that exchange real messages. It prints one JSON object per recorded iteration; "seconds", "bytesPerNode"
and "payloadBits" are those of the experiment's simulated network (32 bits a number), not of the machines it runs on.

Needs Python 3.8 or later, PyTorch 1.13 or later and NumPy. Any number of processes up to ${n} will do: the nodes are dealt
out in contiguous blocks.

  one machine      python3 program.py --processes 4
                   torchrun --nproc_per_node=4 program.py
  several hosts    on each:  torchrun --nnodes=2 --nproc_per_node=4 --rdzv_id=run --rdzv_backend=c10d \\
                                      --rdzv_endpoint=FIRST_HOST:29500 program.py
  Slurm            export MASTER_ADDR=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
                   srun --ntasks=${Math.min(n, 8)} python3 program.py
  options          --every 10  --parameters  --float32  --backend gloo|nccl

${link.length <= longestLink ? `The experiment: ${link}` : "The experiment is at the end of this file."}
`;
  return `#!/usr/bin/env python3\nr"""${text.replace(/"""/g, "'''")}"""`;
}

/** The experiment itself, for whoever wants to change it on the page. */
export const linkOf = (experiment: Experiment, address: string): string => address + toHash(experiment);

function cited({ authors, title, venue, year, arxiv }: Citation): string {
  return `${authors}. ${title}. ${venue} ${year}${arxiv ? `, arXiv ${arxiv}` : ""}.`;
}

/** Text in lines of at most 118 characters. */
function wrapped(text: string, indent: number): string {
  const start = " ".repeat(indent);
  const lines = [start];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line.length + word.length > 117 && line !== start) lines.push(`${start}${word}`);
    else lines[lines.length - 1] = line === start ? start + word : `${line} ${word}`;
  }
  return lines.join("\n");
}
