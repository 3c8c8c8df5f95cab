import type { Choice } from "../registry";

/** The partition that an experiment gets when it names none: `given` where the dataset names its owners, otherwise `iid`. */
export function defaultPartition(dataset: Choice): Choice {
  const owned =
    ["logistic", "quadratic", "values"].includes(dataset.kind) || (dataset.kind === "table" && dataset.nodes !== undefined);
  return { kind: owned ? "given" : "iid" };
}
