/** A network of n nodes: who can talk to whom. Edges of an undirected graph are listed once, with i < j. */
export interface Graph {
  readonly n: number;
  readonly directed: boolean;
  /** [i, j]: i sends to j (and, undirected, j to i). No self-loops, no duplicates. */
  readonly edges: readonly (readonly [number, number])[];
}

/**
 * What a topology entry makes: one graph, or a cycle of graphs for a time-varying topology, where iteration k uses
 * `phases[k mod phases.length]`.
 */
export interface Topology {
  readonly n: number;
  readonly directed: boolean;
  readonly phases: readonly Graph[];
  /** Suggested place of each node in the unit square, for drawing; the page lays out what is absent. */
  readonly positions?: readonly (readonly [number, number])[];
  /** Cluster of each node, 0…c−1, for topologies that come with clusters (Hier-AVG). */
  readonly clusters?: readonly number[];
  /** Set for the exponential graphs, whose own weights are the `topology` weights. */
  readonly ownWeight?: number;
}

/** W in compressed sparse rows; row i holds what node i gives to what it hears, itself included. */
export interface MixingMatrix {
  readonly n: number;
  /** n+1 offsets into `columns` and `weights`. */
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}
