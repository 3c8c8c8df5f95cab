import * as tf from "@tensorflow/tfjs-core";
import { Refusal } from "../../registry/refusal";
import { registerPrograms } from "./fused/program";

export type BackendName = "webgl" | "webgpu" | "wasm" | "cpu";
export interface TfjsOptions {
  /** Without it: the first of webgl, webgpu, wasm and cpu that works here. */
  readonly backend?: BackendName;
  /** Folder of the .wasm files as an absolute path of this origin, such as “/gossip-playground/tfjs/”; browsers only. */
  readonly wasmPath?: string;
}

const names: Readonly<Record<BackendName, string>> = { webgl: "WebGL", webgpu: "WebGPU", wasm: "WASM", cpu: "CPU" };
export const labelOf = (backend: BackendName): string => `TensorFlow.js · ${names[backend]}`;

/** Bytes of textures that the WebGL backend may keep for reuse; without a limit its pool never shrinks. */
const textureBytes = 2 ** 28;

/** Each loads its backend's code and says why it cannot run here, or nothing. */
const prepare: Readonly<Record<BackendName, (options: TfjsOptions) => Promise<string | undefined>>> = {
  async webgl() {
    if (typeof OffscreenCanvas === "undefined") return "this browser cannot draw off screen.";
    await import("@tensorflow/tfjs-backend-webgl");
    registerPrograms();
    // A small tensor must not be computed here or there depending on where it was last read: a replay repeats every digit.
    tf.env().set("WEBGL_CPU_FORWARD", false);
    tf.env().set("WEBGL_USE_SHAPES_UNIFORMS", true);
    tf.env().set("WEBGL_DELETE_TEXTURE_THRESHOLD", textureBytes);
  },
  async webgpu() {
    const adapter = await realAdapter();
    if (!adapter) return "this browser offers WebGPU only in software, or not at all.";
    await import("@tensorflow/tfjs-backend-webgpu");
  },
  async wasm({ wasmPath }) {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    if (wasmPath !== undefined) setWasmPaths(new URL(wasmPath, self.location.origin).href, true);
  },
  async cpu() {
    await import("@tensorflow/tfjs-backend-cpu");
  },
};

/** A software adapter is slower than software WebGL and loses its device on blocking reads. */
async function realAdapter(): Promise<boolean> {
  interface Adapter {
    readonly isFallbackAdapter?: boolean;
    readonly info?: { readonly isFallbackAdapter?: boolean };
  }
  const gpu = (globalThis.navigator as { gpu?: { requestAdapter(): Promise<Adapter | null> } } | undefined)?.gpu;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  return !!adapter && !(adapter.isFallbackAdapter ?? adapter.info?.isFallbackAdapter);
}

/** Starts one backend; a sentence when it cannot hold a run. */
async function start(backend: BackendName, options: TfjsOptions): Promise<string | undefined> {
  const why = await prepare[backend](options).catch((error: unknown) => `its code could not be loaded (${error}).`);
  if (why) return why;
  const came = await tf.setBackend(backend).catch(() => false);
  // tfjs falls back in silence, so what counts is what it says it runs on.
  if (!came || tf.getBackend() !== backend) return "it did not start here.";
  if (
    backend === "webgl" &&
    !(tf.env().getBool("WEBGL_RENDER_FLOAT32_CAPABLE") && tf.env().getBool("WEBGL_RENDER_FLOAT32_ENABLED"))
  ) {
    return "this graphics chip computes in 16-bit numbers only, too coarse for training.";
  }
}

/** Starts the wanted backend, or the best one that works. Throws a {@link Refusal} with a sentence otherwise. */
export async function startBackend(options: TfjsOptions): Promise<BackendName> {
  tf.enableProdMode(); // else tfjs advertises itself on standard error under Node
  if (options.backend) {
    const why = await start(options.backend, options);
    if (why) throw new Refusal("device", `TensorFlow.js cannot use ${names[options.backend]}: ${why}`);
    return options.backend;
  }
  const reasons: string[] = [];
  for (const backend of ["webgl", "webgpu", "wasm", "cpu"] as const) {
    const why = await start(backend, options);
    if (!why) return backend;
    reasons.push(`${names[backend]}: ${why}`);
  }
  throw new Refusal("device", `TensorFlow.js found nothing to run on. ${reasons.join(" ")}`);
}

/** After a lost context: forgets the backend with everything on it and starts it afresh. Tensors made before are gone. */
export async function recoverBackend(): Promise<void> {
  const backend = tf.getBackend();
  const factory = tf.findBackendFactory(backend);
  tf.removeBackend(backend);
  tf.registerBackend(backend, factory);
  if (!(await tf.setBackend(backend)))
    throw new Error(`${names[backend as BackendName] ?? backend} was lost and did not come back.`);
}
