import type { Optimizer } from "../../experiment/experiment";
import { Refusal } from "../../registry";

/** γ_k as a Python expression in k. */
export function rateExpression({ learningRate, schedule }: Optimizer): string {
  const { every, factor, a, iterations } = schedule;
  switch (schedule.kind) {
    case "constant":
      return `${learningRate}`;
    case "step":
      return `${learningRate} * float(np.power(float(${factor}), k // ${every}))`;
    case "inverse-time":
      return `${learningRate} * (${a} / (${a} + k))`;
    case "warmup":
      return `${learningRate} * min(1, (k + 1) / ${iterations})`;
    case "cosine":
      return `${learningRate} * 0.5 * (1 + math.cos(math.pi * min(1, k / ${iterations})))`;
    default:
      throw new Refusal(
        "optimizer.schedule.kind",
        `the PyTorch export does not know the learning-rate schedule “${schedule.kind}” yet. Choose “constant”.`,
      );
  }
}
