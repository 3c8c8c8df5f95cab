import type { DeviceName } from "../compute/device";
import type { Experiment } from "../experiment/experiment";
import type { DeviceOptions } from "./devices";
import type { Run } from "./engine";
import { makeSetting } from "./setting";

/** How fast a device ran this experiment here. */
export interface Measured {
  readonly device: DeviceName;
  readonly iterationsPerSecond: number;
}
export interface DeviceChoice {
  readonly device: DeviceName;
  /** Fastest first; empty when there was nothing to choose between. */
  readonly measured: readonly Measured[];
}
type CompileOn = (experiment: Experiment, device: DeviceName, options: DeviceOptions) => Promise<Run>;

/** With this many iterations a second no graphics card would be noticed, so TensorFlow.js is not even loaded. */
const PLENTY = 1000;
const TRIAL_ITERATIONS = 48;
const TRIAL_MILLISECONDS = 80;

const remembered = new Map<string, DeviceChoice>();

/**
 * Tries the devices on the reader's own machine with the experiment at hand, a few dozen iterations each, and takes the
 * fastest. Experiments of the same shape are measured once. Only where a real graphics card is present, and the WASM
 * machine is not plenty fast by itself, is TensorFlow.js loaded for the comparison.
 */
export async function chooseDevice(experiment: Experiment, compileOn: CompileOn, options: DeviceOptions): Promise<DeviceChoice> {
  const { n, d, shards, model, algorithm } = makeSetting(experiment);
  const layers = model.family === "network" ? model.layers : [];
  const key = JSON.stringify([n, d, layers, experiment.optimizer.batchSize, shards.count, algorithm.stages]);
  const known = remembered.get(key);
  if (known) return known;
  const choice = await measure(experiment, compileOn, options);
  remembered.set(key, choice);
  return choice;
}

async function measure(experiment: Experiment, compileOn: CompileOn, options: DeviceOptions): Promise<DeviceChoice> {
  if (!hasSimd()) return { device: "reference", measured: [] };
  if (!hasGraphicsCard()) return { device: "wasm", measured: [] };
  const wasm = await time(experiment, "wasm", compileOn, options);
  if (wasm.iterationsPerSecond >= PLENTY) return { device: "wasm", measured: [wasm] };
  const tfjs = await time(experiment, "tfjs", compileOn, options).catch(() => null);
  const measured = [wasm, ...(tfjs ? [tfjs] : [])].sort((a, b) => b.iterationsPerSecond - a.iterationsPerSecond);
  return { device: measured[0].device, measured };
}

async function time(experiment: Experiment, device: DeviceName, compileOn: CompileOn, options: DeviceOptions): Promise<Measured> {
  const run = await compileOn({ ...experiment, edits: [] }, device, options);
  try {
    await run.advance(3);
    await run.parameters();
    const start = performance.now();
    let done = 0;
    while (done < TRIAL_ITERATIONS && performance.now() - start < TRIAL_MILLISECONDS) {
      await run.advance(4);
      done += 4;
    }
    await run.parameters();
    return { device, iterationsPerSecond: (1000 * done) / Math.max(0.01, performance.now() - start) };
  } finally {
    run.dispose();
  }
}

/** A module with one SIMD instruction: (func (result v128) i32.const 0 i8x16.splat). */
const simdProbe = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  96,
  0,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  8,
  1,
  6,
  0,
  65,
  0,
  253,
  15,
  11,
);
const hasSimd = (): boolean => typeof WebAssembly === "object" && WebAssembly.validate(simdProbe);

/** Whether WebGL is drawn by hardware; software renderers are never faster than the WASM machine. */
function hasGraphicsCard(): boolean {
  if (typeof OffscreenCanvas === "undefined") return false;
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
