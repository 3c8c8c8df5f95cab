import { still, undirected } from "../build";
import { topology } from "../entry";
import { lattice } from "../layout";
import { judgeSize, sides } from "./sides";

/** rows × cols nodes, numbered row by row, each linked to those above, below, left and right. */
export const grid = topology({
  id: "grid",
  name: "Grid",
  summary: "Rows and columns with edges, like sensors in a field.",
  parameters: sides,
  equation: String.raw`(r,c) \sim (r+1,c),\quad (r,c) \sim (r,c+1)`,
  make({ rows, cols }) {
    const n = judgeSize(rows, cols);
    const links: [number, number][] = [];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < cols; c++) {
        const i = r * cols + c;
        if (c + 1 < cols) links.push([i, i + 1]);
        if (r + 1 < rows) links.push([i, i + cols]);
      }
    return still(undirected(n, links), { positions: lattice(rows, cols) });
  },
});
