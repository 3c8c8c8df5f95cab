import type { Experiment } from "@/lib/experiment";
import type { Ghost } from "@/lib/store";
import { runNames } from "@/lib/store/compare-names";
import { say, text } from "@/lib/text";

/** What every line is called: the run's own first, then the ghosts'. `rest` is what the name alone does not tell. */
export function lineNames(experiment: Experiment, ghosts: readonly Ghost[]): readonly { name: string; rest: string }[] {
  const { compare } = text;
  return runNames([experiment, ...ghosts.map((ghost) => ghost.experiment)], say).map(({ name, rest }, i) => {
    const ghost = ghosts[i - 1];
    const what =
      ghost === undefined
        ? compare.present
        : ghost.band
          ? compare.meanOf(ghost.band.seeds)
          : ghost.kind === "pin" && compare.pinnedAt(ghost.history.last);
    return { name, rest: [what, rest].filter(Boolean).join(", ") };
  });
}
