import { datasets } from "@/lib/data";
import { Said, Words } from "../Both";
import { BowlsPicture } from "../pictures/BowlsPicture";
import { SamplesPicture } from "../pictures/SamplesPicture";
import { Section } from "../Section";
import { FactList } from "./FactList";

/** High-dimensional sets are drawn in two dimensions. */
const drawn: Readonly<Record<string, object>> = { logistic: { d: 2, samplesPerNode: 24 } };

const make = (id: string, parameters: object = {}) =>
  datasets.make(datasets.parse({ kind: id, ...parameters }), { seed: 1, n: 16 });

const framed = "w-full max-w-xs rounded-[4px] border border-line";

/** The samples, drawn and counted. */
export function DatasetFacts({ id }: { id: string }) {
  const data = make(id);
  const picture = drawn[id] ? make(id, drawn[id]) : data;
  return (
    <>
      <Section id="data">
        {id === "quadratic" ? (
          <BowlsPicture className={framed} />
        ) : (
          <SamplesPicture data={picture} className={data.image ? "w-full max-w-md" : framed} />
        )}
      </Section>
      <Section id="facts">
        <FactList
          facts={[
            [<Words key="s" of={({ facts }) => facts.samples} />, data.count.toLocaleString("en")],
            [<Words key="f" of={({ facts }) => facts.features} />, data.p],
            [<Words key="t" of={({ facts }) => facts.task} />, <Said key="v">{data.task}</Said>],
            data.classes !== undefined && [<Words key="c" of={({ facts }) => facts.classes} />, data.classes],
            data.heldOut !== undefined && [
              <Words key="h" of={({ facts }) => facts.heldOut} />,
              data.heldOut.count.toLocaleString("en"),
            ],
          ]}
        />
      </Section>
    </>
  );
}
