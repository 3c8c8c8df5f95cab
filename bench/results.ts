import type { AlgorithmRate } from "./algorithms";
import type { Machine } from "./machine";
import type { PageResults } from "./page";
import type { Peers } from "./peers";
import type { Race } from "./race";
import type { Scaled } from "./scaling";

/** What one run of the benchmark measured; sections left out were not asked for. */
export interface Results {
  readonly machine: Machine;
  /** A quick run has fewer and shorter slices, and small networks only: good for a look, not for a figure. */
  readonly quick: boolean;
  readonly race?: Race;
  readonly peers?: Peers;
  readonly algorithms?: readonly AlgorithmRate[];
  readonly scaling?: readonly Scaled[];
  readonly page?: PageResults;
}
