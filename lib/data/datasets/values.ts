import { normal, streamKey } from "../../math/random";
import { type Entry, Refusal, structured } from "../../registry";
import type { Dataset } from "../data";
import { decodeRows, encodeRows, parseRows } from "../rows";

const parameters = {
  values: structured<readonly (readonly number[])[] | undefined>({
    label: "Values",
    help: "One row of numbers per node. Absent: points of the plane drawn from the seed, one for each node.",
    parse(value, path) {
      const rows = Array.isArray(value) ? value.map((row) => (typeof row === "number" ? [row] : row)) : value;
      return parseRows(rows, path, { rows: 100_000, columns: 1024 });
    },
    encode: (rows) => encodeRows(rows ?? []),
    decode: decodeRows,
  }),
};

/** Averaging without learning: no samples, only a starting value for each node. A plain list of numbers is one column. */
export const values: Entry<typeof parameters, [{ seed: number; n: number }], Dataset> = {
  id: "values",
  name: "Values",
  summary: "No samples: every node starts from a value of its own, for averaging without learning.",
  parameters,
  make({ values: given }, { seed, n }) {
    if (given && given.length !== n)
      throw new Refusal("dataset.values", `there are ${given.length} values for ${n} nodes. Every node needs exactly one.`);
    const key = (i: number) => streamKey(seed, "data", i);
    const rows = given ?? Array.from({ length: n }, (_, i) => [2 * normal(key(i), 0), 2 * normal(key(i), 1)]);
    const p = rows[0]?.length ?? 2;
    const reach = rows.reduce((most, row) => row.reduce((m, x) => Math.max(m, Math.abs(x)), most), 0);
    return {
      count: 0,
      p,
      features: new Float64Array(0),
      labels: new Float64Array(0),
      task: "regression",
      owners: new Int32Array(0),
      values: rows,
      ...(p === 2 && { extent: Math.max(6, reach) }),
    };
  },
};
