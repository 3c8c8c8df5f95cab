import type { Device, DeviceName, Problem } from "../compute/device";
import { createWasm } from "../compute/wasm";

/** How a device comes to be; `wasmPath` and `backend` concern TensorFlow.js alone. */
export interface DeviceOptions {
  readonly backend?: "webgl" | "webgpu" | "wasm" | "cpu";
  readonly wasmPath?: string;
}

/** Builds a device by name. What few ask for (float64, TensorFlow.js) is loaded only then. */
export async function createDevice(
  name: DeviceName,
  problem: Problem,
  options: DeviceOptions = {},
  lost: () => void = () => {},
): Promise<Device> {
  switch (name) {
    case "reference":
      return (await import("../compute/reference")).createReference(problem);
    case "wasm":
      return createWasm(problem);
    case "tfjs": {
      const device = await (await import("../compute/tfjs")).createTfjs(problem, options);
      device.onLost(lost);
      return device;
    }
  }
}

/** Starts a machine again that was lost, so that new devices can be built on it. */
export async function recoverMachine(name: DeviceName): Promise<void> {
  if (name === "tfjs") await (await import("../compute/tfjs")).recoverBackend();
}
