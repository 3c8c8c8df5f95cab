import { datasets } from "@/lib/data";
import { makeAlgorithm, makeDataset, makePartition, makeTopology, makeWeights, noFaults, schedules } from "@/lib/experiment";
import { exampleOf } from "./example";
import { BowlsPicture } from "./pictures/BowlsPicture";
import { CurveSketch } from "./pictures/CurveSketch";
import { GraphPicture, placesOf } from "./pictures/GraphPicture";
import { MatrixPicture } from "./pictures/MatrixPicture";
import { RhythmPicture } from "./pictures/RhythmPicture";
import { SamplesPicture } from "./pictures/SamplesPicture";
import { SharesPicture } from "./pictures/SharesPicture";
import { rhythmOf } from "./rhythm";
import type { Field } from "./shelves";

/** An entry at a glance, for the index; nothing for those that have no shape. */
export function Thumbnail({ field, id }: { field: Field; id: string }) {
  const example = exampleOf(field, id);
  const { seed, topology, weights, dataset, partition, algorithm } = example;
  switch (field) {
    case "topology": {
      const made = makeTopology(topology, seed);
      return <GraphPicture graph={made.phases[0]!} places={placesOf(made)} clusters={made.clusters} className="size-full" />;
    }
    case "weights":
      return <MatrixPicture matrix={makeWeights(weights, topology, seed, noFaults)[0]!} className="size-full" />;
    case "dataset": {
      if (id === "quadratic") return <BowlsPicture className="size-full" />;
      const few = "samples" in datasets.get(id).parameters && id !== "digits" ? { samples: 160 } : {};
      const shown = id === "logistic" ? { d: 2, samplesPerNode: 10 } : few;
      return (
        <SamplesPicture data={datasets.make(datasets.parse({ kind: id, ...shown }), { seed: 1, n: 16 })} className="size-full" />
      );
    }
    case "partition":
      return <SharesPicture data={makeDataset(dataset, seed, 16)} owners={makePartition(partition, dataset, seed, 16)} n={16} />;
    case "algorithm":
      return <RhythmPicture averagings={rhythmOf(makeAlgorithm(algorithm, topology, seed), 16)} className="h-7 w-full" />;
    case "schedule":
      return <CurveSketch at={schedules.make(schedules.parse({ kind: id }))} length={2000} />;
    default:
      return null;
  }
}
