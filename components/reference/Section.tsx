import type { ReactNode } from "react";
import type { ReferenceText } from "@/lib/text/reference";
import { Words } from "./Both";

interface Props {
  id: keyof ReferenceText["sections"];
  note?: (text: ReferenceText) => ReactNode;
  children: ReactNode;
}

/** A titled part of a reference page; can be linked to by its id. */
export function Section({ id, note, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="caps mb-3">
        <Words of={({ sections }) => sections[id]} />
      </h2>
      {children}
      {note && (
        <p className="mt-2 max-w-2xl text-[0.82rem] text-faint">
          <Words of={note} />
        </p>
      )}
    </section>
  );
}
