import type { Experiment } from "@/lib/experiment";
import { type Ghost, inForce } from "@/lib/store";
import { runNames } from "@/lib/store/compare-names";
import { say, text } from "@/lib/text";
import "@/lib/text/compare";

/** What every line is called: the run's own first, then the ghosts'. `rest` is what the name alone does not tell. */
export function lineNames(experiment: Experiment, ghosts: readonly Ghost[]): readonly { name: string; rest: string }[] {
  const { compare } = text;
  // With every edit made on the way: they are what tells a fork from the future it left.
  const runs = [experiment, ...ghosts.map((ghost) => ghost.experiment)].map((run) => inForce(run, Number.POSITIVE_INFINITY));
  return runNames(runs, say).map(({ name, rest }, i) => {
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
