import type { Dataset } from "../data/data";
import { type Entry, Refusal } from "../registry";
import { init } from "./init";
import type { ModelSpec } from "./model";

const parameters = { init: init("zeros", "Has no effect here: every node starts from its own value.") };

/** Averaging without learning: x_i(0) = value_i, no gradient, f(x) = ½ mean_j ‖x − value_j‖². */
export const consensus: Entry<typeof parameters, [Dataset, number], ModelSpec> = {
  id: "consensus",
  name: "Consensus",
  summary: "No learning: every node holds a value, and together they look for the average.",
  parameters,
  equation: "f(x) = \\tfrac12 \\, \\tfrac1n \\sum_j \\lVert x - v_j \\rVert^2",
  make(_, dataset, n) {
    const { values } = dataset;
    if (!values) throw new Refusal("model.kind", "“consensus” averages the nodes' own values. Choose the data set “values”.");
    if (values.length !== n)
      throw new Refusal("dataset.values", `there are ${values.length} values for ${n} nodes. Every node needs exactly one.`);
    return { family: "consensus", d: values[0].length, values: Float64Array.from(values.flat()) };
  },
};
