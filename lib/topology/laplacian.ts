import { symmetricEigenvalues } from "../math/eigen";
import { extremeEigenvalues } from "../math/lanczos";
import type { Graph } from "./graph";

/** Up to here all eigenvalues are computed; beyond, Lanczos finds the outermost ones. */
const DENSE = 200;

/**
 * λ₂ and λ_n of the Laplacian L of an undirected graph with at least one link, nodes without links left out.
 * L + cJ with c = d_max + 1 has the same eigenvalues but 0 moved to c, which lies between λ₂ and λ_n, so the two are
 * simply its smallest and largest.
 */
export function laplacianExtremes(graph: Graph): { second: number; largest: number } {
  const number = new Map<number, number>();
  for (const node of graph.edges.flat()) if (!number.has(node)) number.set(node, number.size);
  const links = graph.edges.map(([i, j]) => [number.get(i)!, number.get(j)!] as const);
  const n = number.size;
  const degrees = new Float64Array(n);
  for (const [i, j] of links) {
    degrees[i]++;
    degrees[j]++;
  }
  const shift = degrees.reduce((a, b) => Math.max(a, b)) + 1;
  if (n <= DENSE) {
    const matrix = new Float64Array(n * n).fill(shift / n);
    for (let i = 0; i < n; i++) matrix[i * n + i] += degrees[i];
    for (const [i, j] of links) {
      matrix[i * n + j] -= 1;
      matrix[j * n + i] -= 1;
    }
    const values = symmetricEigenvalues(matrix, n);
    return { second: Math.max(0, values[n - 1]), largest: values[0] };
  }
  const { smallest, largest } = extremeEigenvalues(n, (x, out) => {
    const mean = x.reduce((a, b) => a + b) / n;
    for (let i = 0; i < n; i++) out[i] = degrees[i] * x[i] + shift * mean;
    for (const [i, j] of links) {
      out[i] -= x[j];
      out[j] -= x[i];
    }
  });
  return { second: Math.max(0, smallest), largest };
}
