import type { Measurement } from "../compute/device";
import { accuracy } from "../models";
import { Divergence } from "./engine";
import type { Frame, NodeFrame } from "./frame";
import type { FullSetting } from "./setting";

type Account = Pick<Frame, "iteration" | "averaging" | "bytesPerNode" | "payloadBits" | "seconds">;

/** The frame of what a device measured; means are over the nodes that are alive. Throws {@link Divergence} when not finite. */
export function frameOf(setting: FullSetting, measured: Measurement, account: Account): { frame: Frame; nodes: NodeFrame } {
  const { alive, dataset, model } = setting;
  const living = (values: Float64Array) => (alive ? values.filter((_, i) => alive[i]) : values);
  const losses = living(measured.lossOfNode);
  const loss = mean(living(measured.lossOfMean));
  const consensusDistance = mean(living(measured.distance));
  if (!Number.isFinite(loss) || !Number.isFinite(consensusDistance)) throw new Divergence(account.iteration);
  const { iteration, ...rest } = account;
  const optimum = setting.optimum();
  const tested = dataset.task !== "regression" && dataset.heldOut !== undefined && model.family === "network";
  const frame: Frame = {
    iteration,
    loss,
    nodeLoss: { min: extreme(losses, Math.min), mean: mean(losses), max: extreme(losses, Math.max) },
    ...(tested && dataset.heldOut ? { accuracy: accuracy(model, measured.mean, dataset.heldOut) } : {}),
    ...(optimum === null ? {} : { suboptimality: loss - optimum }),
    consensusDistance,
    ...rest,
  };
  return { frame, nodes: { distance: measured.distance.map(Math.sqrt), loss: measured.lossOfNode } };
}

const extreme = (values: Float64Array, pick: (a: number, b: number) => number) => values.reduce((a, b) => pick(a, b));

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
