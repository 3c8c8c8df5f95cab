import type { Problem } from "../device";
import { startBackend, type TfjsOptions } from "./backend";
import { createDevice, type TfjsDevice } from "./device";

export type { BackendName, TfjsOptions } from "./backend";
export { recoverBackend } from "./backend";
export type { TfjsDevice } from "./device";

/**
 * TensorFlow.js in float32, all nodes batched into one tensor per layer: for large models and many nodes on a real GPU.
 * tfjs has one backend at a time, so the device made last decides for all. Throws a Refusal where nothing can run.
 */
export async function createTfjs(problem: Problem, options: TfjsOptions = {}): Promise<TfjsDevice> {
  return createDevice(problem, await startBackend(options));
}
