import Link from "next/link";
import { Said, Words } from "./Both";
import { type Field, pageOf, shelves } from "./shelves";
import { Thumbnail } from "./Thumbnail";

/** Fields whose entries have no picture of their own. */
const bare: readonly Field[] = ["model", "network"];
/** Fields whose pictures are wide rather than square. */
const wide: readonly Field[] = ["algorithm", "partition", "schedule"];

/** One registry in the index, or `alone` on its page: a little picture, a name and a sentence for each entry. */
export function Shelf({ field, alone }: { field: Field; alone?: boolean }) {
  const [Title, Name] = alone ? (["h1", "h2"] as const) : (["h2", "h3"] as const);
  const { entries } = shelves[field].registry;
  const shape = wide.includes(field) ? "flex h-9 w-24 items-end" : "h-14 w-14";
  return (
    <section aria-labelledby={field} className="mt-12">
      <div className="flex flex-wrap items-baseline gap-x-4 border-line-strong border-b pb-2">
        <Title id={field} className="font-serif text-[1.5rem]">
          <Words of={({ registries }) => registries[field].many} />
        </Title>
        <p className="text-soft">
          <Words of={({ registries }) => registries[field].intro} />
        </p>
      </div>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(({ id, name, summary }) => (
          <li key={id} className="relative flex gap-4 border-line border-b py-4">
            {!bare.includes(field) && (
              <div className={`shrink-0 ${shape}`}>
                <Thumbnail field={field} id={id} />
              </div>
            )}
            <div className="min-w-0">
              <Name className="font-semibold">
                <Link
                  href={pageOf(field, id)}
                  prefetch={false}
                  className="after:absolute after:inset-0 hover:underline hover:underline-offset-4"
                >
                  <Said>{name}</Said>
                </Link>
              </Name>
              <p className="text-[0.88rem] text-soft leading-snug">
                <Said>{summary}</Said>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
