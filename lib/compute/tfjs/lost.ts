import * as tf from "@tensorflow/tfjs-core";

/** Watches for the loss of the GPU, which tfjs itself passes over: reads would hang, or give zeros. */
export interface LossWatch {
  onLost(callback: (error: Error) => void): void;
  /** The same read, except that it rejects when the GPU is lost meanwhile. */
  guard<T>(read: Promise<T>): Promise<T>;
  /** Throws when the GPU is lost. */
  check(): void;
  dispose(): void;
}

/** How often a pending read looks for a loss that no event told of, in milliseconds. */
const watchdog = 500;

interface WebGlBackend {
  getGPGPUContext(): { readonly gl: WebGL2RenderingContext };
}
interface WebGpuBackend {
  readonly device: { readonly lost: Promise<unknown> };
}

export function watchForLoss(): LossWatch {
  const callbacks = new Set<(error: Error) => void>();
  let error: Error | undefined;
  const lose = () => {
    if (error) return;
    error = new Error("The graphics processor was lost, and the numbers on it; the run can go on from its last checkpoint.");
    for (const callback of callbacks) callback(error);
  };

  const [name, backend] = [tf.getBackend(), tf.backend()];
  const canBeLost = name === "webgl" || name === "webgpu";
  const gl = name === "webgl" ? (backend as unknown as WebGlBackend).getGPGPUContext().gl : undefined;
  gl?.canvas.addEventListener("webglcontextlost", lose);
  let disposed = false;
  if (name === "webgpu") void (backend as unknown as WebGpuBackend).device.lost.then(() => disposed || lose());

  return {
    onLost(callback) {
      callbacks.add(callback);
    },
    guard(read) {
      if (!canBeLost) return read;
      return new Promise((resolve, reject) => {
        const timer = setInterval(() => gl?.isContextLost() && lose(), watchdog);
        const settle = () => {
          clearInterval(timer);
          callbacks.delete(fail);
        };
        const fail = (reason: unknown) => {
          settle();
          reject(reason);
        };
        if (error) return fail(error);
        callbacks.add(fail);
        read.then((value) => {
          if (gl?.isContextLost()) lose();
          settle();
          if (error) reject(error);
          else resolve(value);
        }, fail);
      });
    },
    check() {
      if (gl?.isContextLost()) lose();
      if (error) throw error;
    },
    dispose() {
      disposed = true;
      gl?.canvas.removeEventListener("webglcontextlost", lose);
      callbacks.clear();
    },
  };
}
