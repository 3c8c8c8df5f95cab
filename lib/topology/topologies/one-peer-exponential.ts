import { directed } from "../build";
import { nodes, topology } from "../entry";
import type { Topology } from "../graph";
import { circle } from "../layout";
import { exponentialPaper } from "./exponential-paper";

/**
 * At iteration k only i → i + 2^(k mod τ) mod n, τ = ⌈log₂ n⌉, with weight ½. For n = 2^τ the product of τ successive
 * matrices is exactly J.
 */
export const onePeerExponential = topology({
  id: "one-peer-exponential",
  name: "One-peer exponential",
  summary: "One message per node and iteration, in turn 1, 2, 4, … places ahead; exact after log₂ n steps.",
  parameters: { n: nodes() },
  equation: String.raw`i \to i + 2^{k \bmod \tau} \bmod n,\quad \tau = \lceil \log_2 n \rceil`,
  source: exponentialPaper,
  make({ n }): Topology {
    const hops = Math.ceil(Math.log2(n));
    const phase = (_: unknown, m: number) =>
      directed(
        n,
        Array.from({ length: n }, (_, i) => [i, (i + 2 ** m) % n]),
      );
    return { n, directed: true, phases: Array.from({ length: Math.max(hops, 1) }, phase), positions: circle(n), ownWeight: 0.5 };
  },
});
