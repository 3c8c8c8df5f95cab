import type { Metadata } from "next";
import { Words } from "@/components/reference/Both";
import { Shelf } from "@/components/reference/Shelf";
import { fields } from "@/components/reference/shelves";
import { referenceText } from "@/lib/text/reference";

export const metadata: Metadata = { title: `${referenceText.title} · Gossip Playground`, description: referenceText.intro };

/** The index of all registries. */
export default function Page() {
  return (
    <>
      <h1 className="font-serif text-[2.4rem] leading-tight">
        <Words of={({ title }) => title} />
      </h1>
      <p className="mt-3 max-w-2xl font-serif text-[1.18rem] text-soft leading-relaxed">
        <Words of={({ intro }) => intro} />
      </p>
      {fields.map((field) => (
        <Shelf key={field} field={field} />
      ))}
    </>
  );
}
