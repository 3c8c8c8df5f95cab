"use client";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { useInTurn } from "./useInTurn";

/** More global averagings than this would be a grey haze. */
const FEW = 60;

/** What happened when: changes as ticks to click on, global averagings as faint rules while they are few. */
export function TimelineMarks({ end }: { end: number }) {
  const edits = useView((state) => state.experiment.edits);
  const averaged = useInTurn(globals);
  const { seek } = useActions();
  const { time } = text;
  const place = (t: number) => ({ left: `${(100 * t) / end}%` });
  return (
    <div className="timeline-marks">
      {averaged.map((t) => (
        <span key={t} className="timeline-global" style={place(t)} title={time.globalAt(t)} />
      ))}
      {edits.map(({ at, set }) => {
        const what = Object.keys(set)
          .map((field) => time.fields[field] ?? field)
          .join(", ");
        return (
          <button
            key={at}
            type="button"
            className="timeline-edit"
            style={place(at)}
            title={time.changed(at, what)}
            aria-label={time.changed(at, what)}
            onClick={() => seek(at)}
          />
        );
      })}
    </div>
  );
}

const none: readonly number[] = [];
let found = none;

/** Iterations at which everyone was averaged; none when they are too many to show. The same array while it is the same. */
function globals({ history }: State): readonly number[] {
  const t = history.column("iteration");
  const now: number[] = [];
  for (let i = 1; i < history.length && now.length <= FEW; i++) if (history.averaging(i) === "global") now.push(t[i]!);
  if (now.length > FEW) return none;
  if (now.length !== found.length || now.some((each, i) => each !== found[i])) found = now;
  return found;
}
