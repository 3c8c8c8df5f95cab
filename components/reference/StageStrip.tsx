import type { Algorithm } from "@/lib/algebra/algebra";
import { Words } from "./Both";
import { averagingColours, RhythmPicture } from "./pictures/RhythmPicture";
import { rhythmOf } from "./rhythm";
import { stepsOf } from "./steps";

/** One iteration as a strip from left to right: compute → send → mix. */
export function StageStrip({ algorithm }: { algorithm: Algorithm }) {
  return (
    <ol className="stage-strip">
      {stepsOf(algorithm).map(({ phase, title, formula, reach, note }, i) => (
        <li
          key={i}
          style={
            {
              "--phase":
                phase === "mix" ? averagingColours[reach ?? "none"] : phase === "send" ? "var(--ink-soft)" : "var(--accent)",
            } as object
          }
        >
          <span className="caps">
            <Words of={({ phases }) => phases[phase]} />
          </span>
          <strong className="font-semibold">
            <Words of={({ stages }) => stages[title]} />
          </strong>
          <span className="font-serif text-[0.95rem] italic">{formula}</span>
          {note && (
            <span className="text-[0.8rem] text-soft">
              <Words of={note} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const LENGTH = 48;

/** Which averaging each of the first iterations ends with, as a row of ticks, and what their colours mean. */
export function Rhythm({ algorithm }: { algorithm: Algorithm }) {
  const iterations = rhythmOf(algorithm, LENGTH);
  const used = (["global", "cluster", "neighbors", "none"] as const).filter((averaging) => iterations.includes(averaging));
  return (
    <>
      <RhythmPicture averagings={iterations} />
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.82rem] text-soft">
        {used.map((averaging) => (
          <li key={averaging} className="flex items-center gap-2">
            <span className="size-2.5 rounded-[2px]" style={{ background: averagingColours[averaging] }} aria-hidden="true" />
            <Words of={(text) => text.averaging[averaging]} />
            <span className="figures text-faint">
              {iterations.filter((other) => other === averaging).length}/{LENGTH}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
