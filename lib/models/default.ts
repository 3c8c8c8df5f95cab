import { inferTask } from "../data/labels";
import type { Choice } from "../registry";

const byDataset: Readonly<Record<string, Choice>> = {
  logistic: { kind: "logistic" },
  quadratic: { kind: "linear" },
  values: { kind: "consensus" },
  digits: { kind: "mlp", hidden: [32] },
};
const byTask = { regression: "linear", binary: "logistic", multiclass: "softmax" } as const;

/** The model that an experiment gets when it names none. A table's follows from its labels; pictures in the plane get an `mlp`. */
export function defaultModel(dataset: Choice): Choice {
  if (dataset.kind === "table") {
    const { task, labels } = dataset as { task?: keyof typeof byTask; labels?: unknown };
    const numbers = Array.isArray(labels) ? labels.map(Number) : [];
    return { kind: byTask[task ?? inferTask(numbers)] ?? "linear" };
  }
  return byDataset[dataset.kind] ?? { kind: "mlp" };
}
