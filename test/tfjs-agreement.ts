import type { Device, Problem, Rows } from "../lib/compute/device";
import { createReference } from "../lib/compute/reference";
import type { ModelSpec } from "../lib/models/model";
import { gaussians, network, randomMixing, randomProblem } from "./tfjs-problems";

/** One question that two devices must answer alike; runs in Node and, for WebGL, inside a page. */
export interface Case {
  readonly name: string;
  /** Largest difference between the device and the reference, relative to the largest number around. */
  run(create: (problem: Problem) => Promise<Device>): Promise<number>;
  readonly tolerance: number;
}

const float32 = 2e-6;
export const mlp = network([2, 8, 4, 1], true, "tanh", "logistic");

const models: readonly [string, (n: number) => ModelSpec][] = [
  ["linear", () => network([3, 1], false, "linear", "squared")],
  ["logistic", () => network([4, 1], false, "linear", "logistic")],
  ["softmax", () => network([5, 3], true, "linear", "softmax")],
  ["one hidden layer without biases", () => network([3, 6, 2], false, "tanh", "softmax")],
  ["default mlp", () => mlp],
  ...(["tanh", "relu", "sigmoid", "linear"] as const).flatMap((activation) =>
    (["squared", "logistic", "softmax"] as const).map((loss): [string, () => ModelSpec] => [
      `mlp ${activation} ${loss}`,
      () => network([2, 5, 4, loss === "softmax" ? 3 : 1], true, activation, loss),
    ]),
  ),
  ["consensus", (n) => ({ family: "consensus", d: 3, values: gaussians(n * 3, 7) })],
];

function distance(given: ArrayLike<number>, wanted: ArrayLike<number>): number {
  if (given.length !== wanted.length) return Infinity;
  let [scale, worst] = [1, 0];
  for (let i = 0; i < wanted.length; i++) {
    scale = Math.max(scale, Math.abs(wanted[i]));
    worst = Number.isFinite(given[i]) ? Math.max(worst, Math.abs(given[i] - wanted[i])) : Infinity;
  }
  return worst / scale;
}

export function filled(device: Device, d: number, values: ArrayLike<number>): Rows {
  const rows = device.rows(d);
  device.write(rows, values);
  return rows;
}

function modelCase(title: string, model: (n: number) => ModelSpec, n: number): Case {
  return {
    name: `${title}: gradient, losses and measurement of ${n} nodes`,
    tolerance: float32,
    async run(create) {
      const spec = model(n);
      const problem = randomProblem(n, spec);
      const machines = [await create(problem), createReference(problem)];
      const start = gaussians(n * spec.d, 3);
      let worst = 0;
      for (const batchSize of [1, 3, 16, 0]) {
        const [given, wanted] = await Promise.all(
          machines.map(async (m) => {
            const [x, g, losses] = [filled(m, spec.d, start), m.rows(spec.d), m.rows(1)];
            m.gradient(g, losses, x, 5, batchSize);
            return [await m.read(g), await m.read(losses)];
          }),
        );
        worst = Math.max(worst, distance(given[0], wanted[0]), distance(given[1], wanted[1]));
      }
      const alive = Uint8Array.from({ length: n }, (_, i) => (i === 0 && n > 1 ? 0 : 1));
      for (const mask of [null, alive]) {
        const [given, wanted] = await Promise.all(machines.map((m) => m.measure(filled(m, spec.d, start), mask)));
        for (const key of ["mean", "lossOfMean", "lossOfNode", "distance"] as const)
          worst = Math.max(worst, distance(given[key], wanted[key]));
      }
      machines[0].dispose();
      return worst;
    },
  };
}

/** `verb` returns the rows to compare. */
function verbCase(name: string, n: number, verb: (machine: Device) => Rows, tolerance = float32): Case {
  return {
    name: `${name}, ${n} nodes`,
    tolerance,
    async run(create) {
      const problem = randomProblem(n, mlp);
      const [device, reference] = [await create(problem), createReference(problem)];
      const worst = distance(await device.read(verb(device)), await reference.read(verb(reference)));
      device.dispose();
      return worst;
    },
  };
}

function elementwise(n: number): Case[] {
  const [a, b] = [gaussians(n * 3, 1), gaussians(n * 3, 2)];
  const s = gaussians(n, 3).map((z) => 1 + Math.abs(z));
  const pairs = [[1, 1], [1, -1], [0.5, 0], [0, 2], [1, -0.03], [-2, 0.7]]; // biome-ignore format: α, β
  return [
    ...pairs.map(([alpha, beta]) =>
      verbCase(`${alpha} a + ${beta} b`, n, (m) => {
        const out = m.rows(3);
        m.combine(out, alpha, filled(m, 3, a), beta, filled(m, 3, b));
        m.combine(out, alpha, out, beta, filled(m, 3, b));
        return out;
      }),
    ),
    verbCase("divide in place", n, (m) => {
      const out = filled(m, 3, a);
      m.divide(out, out, filled(m, 1, s));
      return out;
    }),
    verbCase("multiply", n, (m) => {
      const out = m.rows(3);
      m.multiply(out, filled(m, 3, a), filled(m, 1, s));
      return out;
    }),
    verbCase("copy rows", n, (m) => {
      const out = filled(m, 3, a);
      m.copyRows(
        out,
        filled(m, 3, b),
        Uint8Array.from({ length: n }, (_, i) => i % 2),
      );
      return out;
    }),
    verbCase("fill and copy", n, (m) => {
      const [out, copy] = [m.rows(3), m.rows(3)];
      m.fill(out, 2.5);
      m.copy(copy, out);
      m.fill(out, 0);
      return copy;
    }),
  ];
}

function exchanges(n: number): Case[] {
  const [x, matrix] = [gaussians(n * 4, 1), randomMixing(n, 5)];
  const groupings: [string, (i: number) => number][] = [
    ["everyone", () => 0],
    ["three groups", (i) => i % 3],
    ["some alone", (i) => (i % 3) - 1],
    ["everyone alone", () => -1],
  ];
  return [
    verbCase("mix", n, (m) => {
      const [out, mixing] = [m.rows(4), m.mixing(matrix)];
      m.mix(out, mixing, filled(m, 4, x));
      return out;
    }),
    verbCase("mix with new weights", n, (m) => {
      const [out, mixing] = [m.rows(4), m.mixing(matrix)];
      m.reweigh(
        mixing,
        matrix.weights.map((w) => w / 2),
      );
      m.mix(out, mixing, filled(m, 4, x));
      return out;
    }),
    ...groupings.map(([title, group]) => {
      const groups = Int32Array.from({ length: n }, (_, i) => group(i));
      return verbCase(`average ${title}`, n, (m) => {
        const rows = filled(m, 4, x);
        m.average(rows, groups);
        m.average(rows, groups);
        return rows;
      });
    }),
  ];
}

/** Numbers that float32 holds exactly, so that thresholds and ties fall alike on both devices. */
const coarse = (count: number, seed: number) => gaussians(count, seed).map((z) => Math.round(z * 8) / 8);

function compression(n: number, d: number): Case[] {
  const a = coarse(n * d, d);
  const through = (name: string, compress: (m: Device, out: Rows, rows: Rows) => void, tolerance?: number) =>
    verbCase(
      `${name}, d = ${d}`,
      n,
      (m) => {
        const out = m.rows(d);
        compress(m, out, filled(m, d, a));
        return out;
      },
      tolerance,
    );
  return [
    ...[1, 2, 5, d].map((keep) => through(`top ${keep}`, (m, out, rows) => m.topK(out, rows, keep))),
    ...[0.05, 0.3, 1].map((ratio) => through(`gaussian-k ${ratio}`, (m, out, rows) => m.gaussianK(out, rows, ratio))),
    ...[1, 4, 255].map((levels) => through(`quantize ${levels}`, (m, out, rows) => m.quantize(out, rows, levels, 9), 1e-5)),
    through("quantize zeros", (m, out) => m.quantize(out, m.rows(d), 4, 0)),
    through("sign", (m, out, rows) => m.sign(out, rows)),
    through("two means, painted", (m, out, rows) => {
      const code = m.rows(2);
      m.twoMeans(code, rows);
      m.paint(out, code, rows);
    }),
    verbCase(`two means, d = ${d}`, n, (m) => {
      const code = m.rows(2);
      m.twoMeans(code, filled(m, d, a));
      return code;
    }),
  ];
}

/** Every verb on random problems over all models, activations, losses, batch sizes and a few numbers of nodes. */
export const cases: readonly Case[] = [
  ...models.flatMap(([title, model]) => [1, 2, 5, 16].map((n) => modelCase(title, model, n))),
  ...[1, 2, 5, 16].flatMap(elementwise),
  ...[1, 2, 5, 16, 130].flatMap(exchanges),
  ...[1, 5].flatMap((n) => [1, 7, 57].flatMap((d) => compression(n, d))),
];
