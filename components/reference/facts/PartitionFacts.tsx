import { makeDataset, makePartition } from "@/lib/experiment";
import { Words } from "../Both";
import { exampleOf } from "../example";
import { SamplesPicture } from "../pictures/SamplesPicture";
import { SharesPicture } from "../pictures/SharesPicture";
import { Section } from "../Section";

const n = 16;
const caption = "mt-2 text-[0.82rem] text-faint";

/** Who holds what: every node's classes, and where in the plane its samples lie. */
export function PartitionFacts({ id }: { id: string }) {
  const { partition, dataset, seed } = exampleOf("partition", id);
  const data = makeDataset(dataset, seed, n);
  const owners = makePartition(partition, dataset, seed, n);
  return (
    <Section id="shares">
      <div className="grid items-end gap-8 sm:grid-cols-[1.4fr_1fr]">
        <figure>
          <SharesPicture data={data} owners={owners} n={n} />
          <figcaption className={caption}>
            <Words of={({ sharesNote }) => sharesNote} />
          </figcaption>
        </figure>
        {data.p === 2 && (
          <figure>
            <SamplesPicture data={data} owners={{ of: owners, n }} className="w-full max-w-64 rounded-[4px] border border-line" />
            <figcaption className={caption}>
              <Words of={({ regionsNote }) => regionsNote} />
            </figcaption>
          </figure>
        )}
      </div>
    </Section>
  );
}
