import type { DeviceName } from "../../lib/compute/device";
import { compile } from "../../lib/engine";
import { parseExperiment } from "../../lib/experiment";
import type { Contender } from "./contender";

/** This project's engine on one of its devices. */
export const engine =
  (device: DeviceName, backend?: "cpu" | "wasm"): Contender =>
  async ({ experiment }) => {
    const run = await compile(parseExperiment(experiment), device, backend ? { backend } : {});
    return {
      iterate: (count) => void run.advance(count),
      parameters: () => run.parameters(),
      dispose: () => run.dispose(),
    };
  };
