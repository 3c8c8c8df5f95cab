import { still, undirected } from "../build";
import { topology } from "../entry";
import { lattice } from "../layout";
import { judgeSize, sides } from "./sides";

/** A grid whose rows and columns close into rings. Sides of 1 or 2 give no or single links, never double ones. */
export const torus = topology({
  id: "torus",
  name: "Torus",
  summary: "A grid that wraps around at its edges, so that all nodes are alike.",
  parameters: sides,
  equation: String.raw`(r,c) \sim (r+1 \bmod R,\, c),\quad (r,c) \sim (r,\, c+1 \bmod C)`,
  make({ rows, cols }) {
    const n = judgeSize(rows, cols);
    const links: [number, number][] = [];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < cols; c++) {
        const i = r * cols + c;
        links.push([i, r * cols + ((c + 1) % cols)], [i, ((r + 1) % rows) * cols + c]);
      }
    return still(undirected(n, links), { positions: lattice(rows, cols) });
  },
});
