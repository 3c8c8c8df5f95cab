import type { Metadata } from "next";
import { Words } from "@/components/reference/Both";
import { TermList } from "@/components/reference/TermList";
import { referenceText } from "@/lib/text/reference";

export const metadata: Metadata = { title: `${referenceText.terms} · Gossip Playground`, description: referenceText.termsIntro };

export default function Page() {
  return (
    <>
      <h1 className="font-serif text-[2.4rem] leading-tight">
        <Words of={({ terms }) => terms} />
      </h1>
      <p className="mt-3 max-w-2xl font-serif text-[1.18rem] text-soft leading-relaxed">
        <Words of={({ termsIntro }) => termsIntro} />
      </p>
      <TermList />
    </>
  );
}
