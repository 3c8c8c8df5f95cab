import { useEffect, useState } from "react";
import { useActions } from "@/components/playground/context";
import { type Draft, judge, type Problem } from "./draft";

const KEY = "draft";
/** A list that is not legal yet, and the legal one in whose place it would stand. */
interface Unfinished {
  readonly stages: Draft;
  readonly over: string;
}

function recall(): Unfinished | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(kept?.stages) && typeof kept.over === "string" ? kept : null;
  } catch {
    return null;
  }
}
function keep(unfinished: Unfinished | null): void {
  try {
    if (unfinished) localStorage.setItem(KEY, JSON.stringify(unfinished));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be forbidden; the draft then lasts as long as the editor is open.
  }
}

/**
 * The list as the reader sees it. What is legal goes into the experiment at once; what is not waits here, outlives the
 * page, and is offered again when the experiment's own list has changed meanwhile.
 */
export function useDraft(inForce: Draft): {
  draft: Draft;
  problem: Problem | null;
  /** An unfinished list that belongs to another list than the one in force. */
  waiting: boolean;
  edit: (next: Draft) => void;
  takeUp: () => void;
  giveUp: () => void;
} {
  const { change } = useActions();
  const over = JSON.stringify(inForce);
  const [unfinished, setUnfinished] = useState<Unfinished | null>(recall);
  useEffect(() => keep(unfinished), [unfinished]);
  const mine = unfinished?.over === over;
  const draft = mine ? unfinished.stages : inForce;
  const edit = (next: Draft) => {
    if (judge(next)) return setUnfinished({ stages: next, over });
    if (mine) setUnfinished(null);
    change({ algorithm: { kind: "custom", stages: next } });
  };
  return {
    draft,
    problem: mine ? judge(draft) : null,
    waiting: unfinished !== null && !mine,
    edit,
    takeUp: () => unfinished && setUnfinished({ ...unfinished, over }),
    giveUp: () => setUnfinished(null),
  };
}
