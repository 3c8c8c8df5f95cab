import { makeDataset, makePartition } from "@/lib/experiment";
import { exampleOf } from "../example";
import { SamplesPicture } from "../pictures/SamplesPicture";
import { SharesPicture } from "../pictures/SharesPicture";
import { Section } from "../Section";

const n = 16;

/** Who holds what: every node's classes, and where in the plane its samples lie. */
export function PartitionFacts({ id }: { id: string }) {
  const { partition, dataset, seed } = exampleOf("partition", id);
  const data = makeDataset(dataset, seed, n);
  const owners = makePartition(partition, dataset, seed, n);
  return (
    <Section id="shares" note={(text) => text.sharesNote}>
      <div className="grid items-end gap-8 sm:grid-cols-[1.4fr_1fr]">
        <SharesPicture data={data} owners={owners} n={n} />
        {data.p === 2 && (
          <SamplesPicture data={data} owners={{ of: owners, n }} className="w-full max-w-64 rounded-[4px] border border-line" />
        )}
      </div>
    </Section>
  );
}
