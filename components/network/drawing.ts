import type { Faults } from "@/lib/experiment/experiment";
import type { DrawnGraph, Link } from "@/lib/gestures";
import type { Ready } from "@/lib/worker/protocol";
import type { Place } from "./props";

/** The structure of the picture: what changes only when the experiment does. */
export interface Drawing {
  readonly n: number;
  readonly directed: boolean;
  /** Every link of any phase, and the cut ones. */
  readonly links: readonly Link[];
  /** Mixing weight of each link, the largest of its phases; 0 for cut ones. */
  readonly weights: Float32Array;
  /** Places in `links` that each phase uses. */
  readonly phases: readonly Int32Array[];
  readonly neighbours: readonly (readonly number[])[];
  readonly clusters: Int32Array;
  readonly clusterCount: number;
  readonly cut: ReadonlySet<number>;
  readonly dead: ReadonlySet<number>;
  readonly slow: ReadonlySet<number>;
}

/** Joins the phases of a run's topology into one picture, faults marked. */
export function draw(ready: Ready, faults: Faults = ready.experiment.faults): Drawing {
  const { n, directed } = ready;
  const key = ([i, j]: Link) => (directed || i < j ? i * n + j : j * n + i);
  const links: Link[] = [];
  const weights: number[] = [];
  const at = new Map<number, number>();
  const place = (link: Link, weight: number): number => {
    const index = at.get(key(link)) ?? links.push(link) - 1;
    at.set(key(link), index);
    weights[index] = Math.max(weights[index] ?? 0, weight);
    return index;
  };
  const phases = ready.phases.map((phase) => Int32Array.from(phase.edges, (edge, e) => place(edge, phase.weights[e])));
  const real = faults.cut.filter(([i, j]) => i !== j && i >= 0 && j >= 0 && i < n && j < n);
  const cut = new Set(real.map((link) => place(link, 0)));
  const neighbours = Array.from({ length: n }, (): number[] => []);
  for (const [i, j] of links) {
    if (!neighbours[i].includes(j)) neighbours[i].push(j);
    if (!neighbours[j].includes(i)) neighbours[j].push(i);
  }
  const dead = new Set(faults.dead);
  const talking = (link: number) => !cut.has(link) && !links[link].some((i) => dead.has(i));
  return {
    n,
    directed,
    links,
    weights: Float32Array.from(weights),
    phases: phases.map((phase) => phase.filter(talking)),
    neighbours: neighbours.map((list) => list.sort((a, b) => a - b)),
    clusters: ready.clusters,
    clusterCount: ready.clusters.reduce((most, c) => Math.max(most, c), 0) + 1,
    cut,
    dead,
    slow: new Set(faults.stragglers.filter(([, factor]) => factor > 1).map(([node]) => node)),
  };
}

/** The picture as a graph that gestures can change. */
export const asGraph = ({ n, links, directed, clusters, clusterCount }: Drawing, positions: readonly Place[]): DrawnGraph => ({
  n,
  edges: links,
  directed,
  positions,
  ...(clusterCount > 1 && { clusters: Array.from(clusters) }),
});
