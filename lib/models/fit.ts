import type { Dataset } from "../data/data";
import { Refusal } from "../registry";
import type { LossKind } from "./model";

/** Throws when there is nothing to learn from, as in the data set `values`. */
export function requireSamples(dataset: Dataset, model: string): void {
  if (dataset.count > 0) return;
  throw new Refusal(
    "model.kind",
    `“${model}” learns from samples, but this data set has none. Choose “consensus” or another data set.`,
  );
}

/** Throws, naming the first offender, when the labels do not fit the loss. */
export function requireLabels(dataset: Dataset, loss: LossKind, model: string): void {
  if (loss === "squared") return;
  if (loss === "logistic") {
    const row = dataset.labels.findIndex((y) => y !== 1 && y !== -1);
    if (row < 0) return;
    const instead = dataset.task === "multiclass" ? "softmax" : "linear";
    throw new Refusal(
      "model.kind",
      `the labels do not fit the loss of “${model}”: it needs labels +1 and −1, but row ${row} has the label ${dataset.labels[row]}. Choose “${instead}” or “mlp”.`,
    );
  }
  if (dataset.task === "multiclass") return;
  const instead = dataset.task === "binary" ? "logistic" : "linear";
  const given = dataset.task === "binary" ? "two classes, labelled +1 and −1" : "real numbers as labels";
  throw new Refusal(
    "model.kind",
    `the labels do not fit the loss of “${model}”: it needs classes 0…C−1, but this data set has ${given}. Choose “${instead}” or “mlp”.`,
  );
}
