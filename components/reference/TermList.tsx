import Link from "next/link";
import { type TermId, terms } from "@/lib/text/terms";
import { zhTerms } from "@/lib/text/zh-terms";
import { Both, Words } from "./Both";
import { PaperSymbol } from "./PaperSymbol";

/** Every term with its definition; each can be linked to by its id. */
export function TermList() {
  const ids = Object.keys(terms) as TermId[];
  return (
    <dl className="mt-8 grid gap-x-12 md:grid-cols-2">
      {ids.map((id) => {
        const [en, zh] = [terms[id] as (typeof zhTerms)[TermId], zhTerms[id]];
        return (
          <div
            key={id}
            id={id}
            className="scroll-mt-4 border-line border-b py-4 target:bg-panel target:shadow-[-8px_0_0_var(--panel),8px_0_0_var(--panel)]"
          >
            <dt className="flex items-baseline gap-3 font-semibold">
              <Both en={en.name} zh={zh.name} />
              {en.symbol && (
                <span className="text-faint">
                  <PaperSymbol>{en.symbol}</PaperSymbol>
                </span>
              )}
            </dt>
            <dd className="mt-1 font-serif text-[1.02rem] text-soft leading-relaxed">
              <Both en={en.definition} zh={zh.definition} />
              {en.see && (
                <>
                  {" "}
                  <Link
                    href={`/reference/${en.see}/`}
                    prefetch={false}
                    className="whitespace-nowrap font-sans text-[0.86rem] text-accent underline underline-offset-4"
                  >
                    <Words of={({ more }) => more} />
                  </Link>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
