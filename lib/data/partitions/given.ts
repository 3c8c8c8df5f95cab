import { type Entry, Refusal } from "../../registry";
import type { Given } from "./dealing";

/** The owners that the dataset itself names. A node may own nothing: its loss and gradient are zero. */
export const given: Entry<Record<string, never>, [Given], Int32Array> = {
  id: "given",
  name: "As given",
  summary: "The data set itself says which node owns each sample.",
  parameters: {},
  make(_, { dataset }) {
    if (dataset.owners) return dataset.owners;
    throw new Refusal(
      "partition.kind",
      "“given” needs a data set that names its owners (a table with “nodes”, logistic, quadratic or values). Choose “iid” or another partition.",
    );
  },
};
