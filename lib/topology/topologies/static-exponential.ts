import { directed, still } from "../build";
import { nodes, topology } from "../entry";
import { circle } from "../layout";
import { exponentialPaper } from "./exponential-paper";

/** i → i + 2^m mod n for m = 0…τ−1, τ = ⌈log₂ n⌉; its own weights are 1/(τ+1) each. β = 1 − 2/(τ+1) for even n. */
export const staticExponential = topology({
  id: "static-exponential",
  name: "Static exponential",
  summary: "Each node sends 1, 2, 4, 8, … places ahead: logarithmic degree, fast agreement.",
  parameters: { n: nodes() },
  equation: String.raw`i \to i + 2^m \bmod n,\quad m = 0,\dots,\tau-1,\quad \tau = \lceil \log_2 n \rceil`,
  source: exponentialPaper,
  make({ n }) {
    const hops = Math.ceil(Math.log2(n));
    const arrows: [number, number][] = [];
    for (let i = 0; i < n; i++) for (let m = 0; m < hops; m++) arrows.push([i, (i + 2 ** m) % n]);
    return still(directed(n, arrows), { positions: circle(n), ownWeight: 1 / (hops + 1) });
  },
});
