import { algorithms } from "@/lib/algorithms";
import { datasets } from "@/lib/data";
import type { Experiment } from "@/lib/experiment/experiment";
import { createShelf } from "@/lib/store/recent";
import { say } from "@/lib/text";
import { topologies } from "@/lib/topology";

/** What this browser keeps of the reader's work. */
export const shelf = createShelf(() => (typeof localStorage === "undefined" ? null : localStorage));

/** What tells an experiment from others at a glance. */
export const summaryOf = ({ algorithm, topology, dataset }: Experiment): string =>
  [algorithms.get(algorithm.kind), topologies.get(topology.kind), datasets.get(dataset.kind)]
    .map(({ name }) => say(name))
    .join(" · ");
