import type { MixingMatrix, Topology } from "./graph";

/** New number of each node when the dead are left out; −1 for the dead. */
function renumber(n: number, dead: readonly number[]): Int32Array {
  const numbers = new Int32Array(n).fill(-1);
  let next = 0;
  for (let i = 0; i < n; i++) if (!dead.includes(i)) numbers[i] = next++;
  return numbers;
}

/** W of the living alone, whose spectrum is the one that counts; `dead` must have no links in it. */
export function matrixOfLiving(matrix: MixingMatrix, dead: readonly number[]): MixingMatrix {
  if (dead.length === 0) return matrix;
  const numbers = renumber(matrix.n, dead);
  const offsets = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < matrix.n; i++) {
    if (numbers[i] < 0) continue;
    for (let e = matrix.offsets[i]; e < matrix.offsets[i + 1]; e++) {
      const j = numbers[matrix.columns[e]];
      if (j < 0) continue;
      columns.push(j);
      weights.push(matrix.weights[e]);
    }
    offsets.push(columns.length);
  }
  return {
    n: offsets.length - 1,
    offsets: Int32Array.from(offsets),
    columns: Int32Array.from(columns),
    weights: Float64Array.from(weights),
  };
}

/** The network of the living alone, places and clusters left aside. */
export function topologyOfLiving(topology: Topology, dead: readonly number[]): Topology {
  if (dead.length === 0) return topology;
  const numbers = renumber(topology.n, dead);
  const n = topology.n - dead.length;
  const phases = topology.phases.map(({ edges, ...phase }) => ({
    ...phase,
    n,
    edges: edges.filter((edge) => edge.every((i) => numbers[i] >= 0)).map(([i, j]) => [numbers[i], numbers[j]] as const),
  }));
  return { n, directed: topology.directed, phases };
}
