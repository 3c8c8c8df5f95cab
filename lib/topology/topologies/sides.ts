import { integer, Refusal } from "../../registry";
import { MAX_NODES } from "../entry";

const side = (label: string) =>
  integer({ label, help: `How many ${label.toLowerCase()} the grid has.`, default: 4, min: 1, max: MAX_NODES, scale: "log" });

/** The two parameters of a grid and of a torus. */
export const sides = { rows: side("Rows"), cols: side("Columns") };

/** rows · cols. Throws a Refusal under `topology.cols` when that is more than a network may have. */
export function judgeSize(rows: number, cols: number): number {
  if (rows * cols <= MAX_NODES) return rows * cols;
  const largest = Math.floor(MAX_NODES / rows);
  throw new Refusal(
    "topology.cols",
    `${rows} rows of ${cols} are ${rows * cols} nodes, and a network has at most ${MAX_NODES}. With ${rows} rows the most columns are ${largest}.`,
  );
}
