import type { Algorithm } from "../algebra/algebra";
import type { Entry, Parameters } from "../registry";
import type { Topology } from "../topology/graph";

/** What an algorithm may look at when it is set up. */
export interface AlgorithmContext {
  readonly n: number;
  readonly topology: Topology;
}
export type AlgorithmEntry<P extends Parameters> = Entry<P, [AlgorithmContext], Algorithm>;

/** Types an entry by its own parameters. */
export const algorithm = <P extends Parameters>(entry: AlgorithmEntry<P>): AlgorithmEntry<P> => entry;
