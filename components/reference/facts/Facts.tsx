import type { ReactNode } from "react";
import type { Field } from "../shelves";
import { AlgorithmFacts } from "./AlgorithmFacts";
import { DatasetFacts } from "./DatasetFacts";
import { ModelFacts } from "./ModelFacts";
import { NetworkFacts } from "./NetworkFacts";
import { PartitionFacts } from "./PartitionFacts";
import { ScheduleFacts } from "./ScheduleFacts";
import { TopologyFacts } from "./TopologyFacts";
import { WeightsFacts } from "./WeightsFacts";

const byField: Readonly<Record<Field, (props: { id: string }) => ReactNode>> = {
  algorithm: AlgorithmFacts,
  topology: TopologyFacts,
  weights: WeightsFacts,
  dataset: DatasetFacts,
  partition: PartitionFacts,
  model: ModelFacts,
  network: NetworkFacts,
  schedule: ScheduleFacts,
};

/** What can be drawn and counted of an entry, by what it is. */
export function Facts({ field, id }: { field: Field; id: string }) {
  const Kind = byField[field];
  return <Kind id={id} />;
}
