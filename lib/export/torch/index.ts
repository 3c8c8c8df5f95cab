import type { Compressor } from "../../algebra/algebra";
import type { Experiment } from "../../experiment/experiment";
import { initialParameters } from "../../models";
import { compressorBlocks } from "./blocks/compressors";
import { main } from "./blocks/main";
import { modelBlock } from "./blocks/model";
import { averageSent, network } from "./blocks/network";
import { random } from "./blocks/random";
import { run } from "./blocks/run";
import { adaptiveSchedules } from "./blocks/schedules";
import { Embedding, unpacking } from "./embedding";
import { headerCode, linkOf } from "./header";
import { iterationFunctions } from "./iteration";
import { indented, python } from "./python";
import { type Phase, phasesOf, type Setting, settingCode } from "./settings";

const rule = `# ${"-".repeat(117)}`;

/**
 * A Python program that runs the experiment with PyTorch on real processes: the stages written out as code, the data
 * and starting models inside. `experiment` must have been judged by `parseExperiment`; `address` is the page's, for the
 * link in the header. Throws a Refusal for what does not fit into one file.
 */
export function toTorch(experiment: Experiment, { address = "" }: { address?: string } = {}): string {
  const phases = phasesOf(experiment);
  const arrays = new Embedding();
  const suffix = (index: number) => (index === 0 ? "" : `_${index}`);
  const settings = phases.map((phase, i) => settingCode(phase, phases[i - 1] ?? null, suffix(i), arrays));
  const start = startingModels(phases[0].setting, arrays);
  const used = phases.flatMap(({ iteration }) => [...iteration.compressors.values()]);
  const parts = [
    headerCode(experiment, phases, address),
    imports,
    `SEED = ${experiment.seed}\nITERATIONS = ${experiment.iterations}\nDIMENSION = ${phases[0].setting.d}`,
    `${rule}\n# The algorithm.`,
    ...phases.map(({ iteration }, i) => iterationFunctions(iteration, suffix(i))),
    ...(phases.some(({ iteration }) => iteration.adapts) ? [adaptiveSchedules] : []),
    modelBlock(phases[0].setting.model),
    random,
    network + (used.length > 0 ? averageSent : ""),
    ...compressorCode(used),
    run,
    main,
    `${rule}\n# Data, weights, prices: everything that the functions above are given.\n\n\n${unpacking}`,
    ...nonEmpty(arrays.definitions()),
    `# One row for all nodes, or one for each.\nSTARTING_MODELS = ${start}`,
    `SETTINGS = [\n${settings.map((code) => `${indented(code)},\n`).join("")}]`,
    `# The experiment that this program was written from, and its link.\nEXPERIMENT = ${python(experiment)}\nLINK = ${python(linkOf(experiment, address))}`,
    'if __name__ == "__main__":\n    main()',
  ];
  return `${parts.join("\n\n\n")}\n`;
}

const nonEmpty = (code: string) => (code === "" ? [] : [code]);

const imports = `import argparse
import base64
import json
import math
import os
import socket
import sys
import types
import zlib

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing
import torch.nn.functional as F`;

function compressorCode(used: readonly Compressor[]): string[] {
  if (used.length === 0) return [];
  const blocks = new Set(used.flatMap(({ kind }): readonly string[] => compressorBlocks[kind]));
  return [`${rule}\n# Compressors: what goes on the wire, and back.`, ...blocks];
}

/** X₀: its only row when all nodes start alike. */
function startingModels(setting: Setting, arrays: Embedding): string {
  const { experiment, model, n, d } = setting;
  const X = initialParameters(model, (experiment.model.init as string | undefined) ?? "random", experiment.seed, n);
  if (X.every((value) => value === 0)) return `np.zeros(${d})`;
  const alike = X.every((value, at) => value === X[at % d]);
  return arrays.expression("X0", alike ? X.slice(0, d) : X);
}

export type { Phase };
