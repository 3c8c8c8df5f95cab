import { datasets } from "@/lib/data";
import { models } from "@/lib/models";
import { Said } from "../Both";
import { Section } from "../Section";
import { FactList } from "./FactList";

const n = 16;

/** Number of parameters on each data set that the model can learn. */
export function ModelFacts({ id }: { id: string }) {
  const sizes = datasets.entries.flatMap(({ id: dataset, name }) => {
    try {
      const data = datasets.make(datasets.parse({ kind: dataset }), { seed: 1, n });
      return [
        [<Said key={dataset}>{name}</Said>, models.make(models.parse({ kind: id }), data, n).d.toLocaleString("en")] as const,
      ];
    } catch {
      return []; // This model cannot learn that data.
    }
  });
  return (
    <Section id="size" note={({ sizeNote }) => sizeNote}>
      <FactList facts={sizes} />
    </Section>
  );
}
