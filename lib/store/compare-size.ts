import type { Choice } from "../registry";
import { topologies } from "../topology";

/** How many nodes a topology has, from its own numbers. */
export function sizeOf({ n, rows, cols, count, size }: Choice): number {
  if (n !== undefined) return Number(n);
  return rows !== undefined ? Number(rows) * Number(cols) : Number(count) * Number(size);
}

/** The two factors of n that are nearest to each other, the smaller one first. */
function factors(n: number): readonly [number, number] {
  let side = Math.floor(Math.sqrt(n));
  while (side > 1 && n % side !== 0) side -= 1;
  return [Math.max(1, side), n / Math.max(1, side)];
}

/** The same kind of graph with n nodes: grids as square as n allows. May not be valid (a hypercube of 12). */
export function ofSize(topology: Choice, n: number): Choice {
  const parameters = topologies.get(topology.kind).parameters as object;
  const [small, large] = factors(n);
  if ("n" in parameters) return { ...topology, n };
  if ("rows" in parameters) return { ...topology, rows: small, cols: large };
  return { ...topology, count: small, size: large };
}
