import type { Citation } from "@/lib/registry";
import { Words } from "./Both";
import { bibtex } from "./bibtex";
import { CopyButton } from "./CopyButton";

const link = "text-accent underline underline-offset-4 decoration-1 hover:decoration-2";

/** Where an entry comes from, with links and BibTeX. */
export function Citations({ source }: { source: Citation | readonly Citation[] }) {
  const citations = Array.isArray(source) ? (source as readonly Citation[]) : [source as Citation];
  return (
    <ul className="grid gap-5">
      {citations.map((citation) => (
        <li key={citation.title} className="max-w-2xl" lang="en">
          <cite className="font-serif text-[1.05rem] not-italic">{citation.title}</cite>
          <p className="mt-0.5 text-[0.9rem] text-soft">
            {citation.authors}. {citation.venue}
            {citation.venue.includes(String(citation.year)) ? "" : `, ${citation.year}`}
          </p>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.86rem]">
            {citation.arxiv && (
              <a href={`https://arxiv.org/abs/${citation.arxiv}`} className={link}>
                arXiv:{citation.arxiv}
              </a>
            )}
            {citation.doi && (
              <a href={`https://doi.org/${citation.doi}`} className={link}>
                doi:{citation.doi}
              </a>
            )}
            <CopyButton
              text={bibtex(citation)}
              label={<Words of={({ copyBibtex }) => copyBibtex} />}
              copied={<Words of={({ copied }) => copied} />}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
