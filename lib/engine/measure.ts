import type { Measurement } from "../compute/device";
import { accuracy } from "../models";
import { Divergence } from "./engine";
import type { Frame, NodeFrame } from "./frame";
import type { FullSetting } from "./setting";

type Account = Pick<Frame, "iteration" | "averaging" | "bytesPerNode" | "payloadBits" | "seconds">;

/**
 * The frame of what a device measured; means are over the nodes that are alive. `optimum` is f*, null where it is not
 * known. Throws {@link Divergence} when not finite.
 */
export function frameOf(
  setting: FullSetting,
  measured: Measurement,
  optimum: number | null,
  account: Account,
): { frame: Frame; nodes: NodeFrame } {
  const { alive, dataset, model } = setting;
  const living = (values: Float64Array) => (alive ? values.filter((_, i) => alive[i]) : values);
  const losses = living(measured.lossOfNode);
  const loss = mean(living(measured.lossOfMean));
  const consensusDistance = mean(living(measured.distance));
  if (!Number.isFinite(loss) || !Number.isFinite(consensusDistance)) throw new Divergence(account.iteration);
  const correct = dataset.heldOut && model.family === "network" ? accuracy(model, measured.mean, dataset.heldOut) : Number.NaN;
  const frame: Frame = {
    iteration: account.iteration,
    loss,
    nodeLoss: { min: extreme(losses, Math.min), mean: mean(losses), max: extreme(losses, Math.max) },
    ...(Number.isNaN(correct) ? {} : { accuracy: correct }),
    ...(optimum === null ? {} : { suboptimality: loss - optimum }),
    consensusDistance,
    averaging: account.averaging,
    bytesPerNode: account.bytesPerNode,
    payloadBits: account.payloadBits,
    seconds: account.seconds,
  };
  return { frame, nodes: { distance: measured.distance.map(Math.sqrt), loss: measured.lossOfNode } };
}

const extreme = (values: Float64Array, pick: (a: number, b: number) => number) => values.reduce((a, b) => pick(a, b));

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
