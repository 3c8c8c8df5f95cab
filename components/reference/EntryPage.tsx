import Link from "next/link";
import { Said, Words } from "./Both";
import { Citations } from "./Citations";
import { Equation } from "./Equation";
import { exampleOf, linkOf } from "./example";
import { Facts } from "./facts/Facts";
import { Miniature } from "./Miniature";
import { ParameterTable } from "./ParameterTable";
import { Section } from "./Section";
import { Source } from "./Source";
import { type Field, fileOf, pageOf, shelves, sourceOf } from "./shelves";

/** Everything there is to know of one entry, from what it tells about itself. */
export async function EntryPage({ field, id }: { field: Field; id: string }) {
  const { name, summary, equation, parameters, source } = shelves[field].registry.get(id);
  const experiment = exampleOf(field, id);
  return (
    <article className="entry">
      <header>
        <p className="caps">
          <Link href={`/reference/${field}/`} prefetch={false} className="underline-offset-4 hover:underline">
            <Words of={({ registries }) => registries[field].one} />
          </Link>
        </p>
        <h1 id="name" className="mt-1 font-serif text-[2.1rem] leading-tight">
          <Said>{name}</Said>
        </h1>
        <p className="mt-3 max-w-2xl font-serif text-[1.18rem] text-soft leading-relaxed">
          <Said>{summary}</Said>
        </p>
      </header>
      <aside aria-labelledby="name live">
        <Section id="live">
          <Miniature experiment={experiment} name={name} />
          <Link
            href={`/#${linkOf(experiment)}`}
            prefetch={false}
            className="mt-3 block rounded-[4px] bg-accent px-4 py-2 text-center font-medium text-accent-ink hover:brightness-110"
          >
            <Words of={({ run }) => run} />
          </Link>
        </Section>
      </aside>
      <div className="min-w-0">
        {equation && (
          <Section id="equation">
            <Equation tex={equation} />
          </Section>
        )}
        <Facts field={field} id={id} />
        <Section id="parameters">
          <ParameterTable parameters={parameters} />
        </Section>
        {source && (
          <Section id="citation">
            <Citations source={source} />
          </Section>
        )}
        <Section id="source">
          <Source file={fileOf(field, id)} code={await sourceOf(field, id)} />
        </Section>
        <Siblings field={field} id={id} />
      </div>
    </article>
  );
}

/** The other entries of the same registry. */
function Siblings({ field, id }: { field: Field; id: string }) {
  return (
    <nav aria-labelledby="others">
      <h2 id="others" className="caps mt-10 mb-3">
        <Words of={({ sections }) => sections.others} />
      </h2>
      <ul className="columns-2 gap-4 text-[0.9rem] leading-[1.8] sm:columns-3">
        {shelves[field].registry.entries.map((other) => (
          <li key={other.id} className="break-inside-avoid">
            {other.id === id ? (
              <strong className="font-semibold" aria-current="page">
                <Said>{other.name}</Said>
              </strong>
            ) : (
              <Link
                href={pageOf(field, other.id)}
                prefetch={false}
                className="text-soft underline-offset-4 hover:text-ink hover:underline"
              >
                <Said>{other.name}</Said>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
