import * as tf from "@tensorflow/tfjs-core";
import { createTfjs, recoverBackend, type TfjsOptions } from "../../lib/compute/tfjs";
import { compile } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import { cases, filled, mlp } from "../tfjs-agreement";
import { gaussians, network, randomMixing, randomProblem } from "../tfjs-problems";

/** What a test may ask of the device inside a real browser's worker. */
const questions = {
  async label(options: TfjsOptions) {
    const device = await createTfjs(randomProblem(2, mlp), options);
    device.dispose();
    return device.label;
  },

  /** The names of the agreement cases that are further from the reference than allowed, with how far. */
  async disagreements(options: TfjsOptions) {
    const found: string[] = [];
    for (const { name, run, tolerance } of cases) {
      const error = await run((problem) => createTfjs(problem, options));
      if (!(error <= tolerance)) found.push(`${name}: ${error}`);
    }
    return found;
  },

  /** Largest distance of a run from a golden one, relative with a floor of 1e-6, in units of what is allowed (1e-4). */
  async golden({ spec, expect }: { spec: unknown; expect: { history: Record<string, number>[]; parameters: number[][] } }) {
    const run = await compile(parseExperiment(spec), "tfjs");
    let worst = 0;
    const compare = (given: number, wanted: number) => {
      worst = Math.max(worst, Math.abs(given - wanted) / Math.max(1e-6, 1e-4 * Math.abs(wanted)));
    };
    for (const row of expect.history) {
      await run.advance(row.iteration - run.t);
      const { frame } = await run.frame();
      compare(frame.loss, row.loss);
      compare(frame.consensusDistance, row.consensusDistance);
    }
    const parameters = await run.parameters();
    for (const [i, value] of expect.parameters.flat().entries()) compare(parameters[i], value);
    const { label } = run.device;
    run.dispose();
    return { label, worst };
  },

  /** Whether a run goes on from its checkpoint to the same digits. */
  async replay(_: null) {
    const model = { kind: "mlp", hidden: [5], activation: "tanh", init: "random" };
    const topology = { kind: "ring", n: 5 };
    const algorithm = { kind: "gossip-pga", H: 4 };
    const run = await compile(parseExperiment({ topology, model, algorithm, dataset: { kind: "moons", samples: 60 } }), "tfjs");
    await run.advance(7);
    const checkpoint = await run.checkpoint();
    await run.advance(9);
    const first = [await run.parameters(), (await run.frame()).frame];
    await run.restore(checkpoint);
    await run.advance(9);
    const second = [await run.parameters(), (await run.frame()).frame];
    run.dispose();
    return JSON.stringify(first) === JSON.stringify(second);
  },

  /** How many programs the graphics processor was given for each of these runs, one after the other. */
  async programs(algorithms: readonly object[]) {
    const linkProgram = WebGL2RenderingContext.prototype.linkProgram;
    let count = 0;
    WebGL2RenderingContext.prototype.linkProgram = function (program) {
      count++;
      linkProgram.call(this, program);
    };
    const counts: number[] = [];
    for (const algorithm of algorithms) {
      count = 0;
      const run = await compile(
        parseExperiment({ topology: { kind: "ring", n: 8 }, algorithm, dataset: { kind: "moons", samples: 160 } }),
        "tfjs",
      );
      await run.advance(12);
      await run.frame();
      run.dispose();
      counts.push(count);
    }
    WebGL2RenderingContext.prototype.linkProgram = linkProgram;
    return counts;
  },

  /** Draw calls per iteration of gradient, step and mixing at n nodes, and iterations per second. */
  async draws({ n, layers, ...options }: TfjsOptions & { n: number; layers: number[] }) {
    const model = network(layers, true, "tanh", layers.at(-1) === 1 ? "logistic" : "softmax");
    const device = await createTfjs(randomProblem(n, model), options);
    const [x, y, g, losses] = [
      filled(device, model.d, gaussians(n * model.d, 1)),
      device.rows(model.d),
      device.rows(model.d),
      device.rows(1),
    ];
    const mixing = device.mixing(randomMixing(n, 2));
    let k = 0;
    const iterate = () => {
      device.gradient(g, losses, x, k++, 16);
      device.combine(y, 1, x, -0.01, g);
      device.mix(x, mixing, y);
      device.endIteration();
    };
    for (let i = 0; i < 5; i++) iterate();
    await device.read(x);
    const tensors = tf.memory().numTensors;
    const drawElements = WebGL2RenderingContext.prototype.drawElements;
    let count = 0;
    WebGL2RenderingContext.prototype.drawElements = function (...given) {
      count++;
      return drawElements.apply(this, given);
    };
    iterate();
    WebGL2RenderingContext.prototype.drawElements = drawElements;
    const start = performance.now();
    for (let i = 0; i < 30; i++) iterate();
    await device.read(x);
    const perSecond = 30_000 / (performance.now() - start);
    const leaked = tf.memory().numTensors - tensors;
    device.dispose();
    return { count, perSecond, leaked };
  },

  /** Takes the context away while a read is pending, and starts again. */
  async lose(options: TfjsOptions) {
    const problem = randomProblem(5, mlp);
    const start = gaussians(5 * mlp.d, 1);
    const device = await createTfjs(problem, options);
    const [x, g, losses] = [filled(device, mlp.d, start), device.rows(mlp.d), device.rows(1)];
    device.gradient(g, losses, x, 0, 4);
    const before = await device.read(g);
    let told = "";
    device.onLost((error) => {
      told = error.message;
    });
    device.gradient(g, losses, x, 0, 4);
    const { gl } = (tf.backend() as unknown as { getGPGPUContext(): { gl: WebGL2RenderingContext } }).getGPGPUContext();
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    const pending = await Promise.resolve(device.read(g)).then(
      () => "resolved",
      (error: Error) => error.message,
    );
    const blocking = (() => {
      try {
        device.readNow(g);
        return "returned";
      } catch (error) {
        return (error as Error).message;
      }
    })();
    await recoverBackend();
    device.dispose();
    const again = await createTfjs(problem, options);
    const [x2, g2, losses2] = [filled(again, mlp.d, start), again.rows(mlp.d), again.rows(1)];
    again.gradient(g2, losses2, x2, 0, 4);
    const after = await again.read(g2);
    again.dispose();
    return { told, pending, blocking, same: before.every((value, j) => value === after[j]), left: tf.memory().numTensors };
  },
};

export type Questions = typeof questions;

self.onmessage = async ({ data: { question, given } }: MessageEvent<{ question: keyof Questions; given: never }>) => {
  try {
    self.postMessage({ answer: await questions[question](given) });
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
