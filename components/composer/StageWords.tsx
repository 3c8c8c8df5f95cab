"use client";
import { type Step, stepsOf } from "@/components/reference/steps";
import { makeAlgorithm } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";
import { language, stepWords } from "@/lib/text";
import { stepsText } from "@/lib/text/steps";

/** Neighbouring steps of one phase, told as one. */
function grouped(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const open = groups.at(-1);
    if (open?.[0]?.phase === step.phase) open.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** One iteration of the algorithm in a few words: compute → send → mix. */
export function StageWords({ experiment }: { experiment: Pick<Experiment, "algorithm" | "topology" | "seed"> }) {
  const words = stepWords ?? stepsText;
  const groups = grouped(stepsOf(makeAlgorithm(experiment.algorithm, experiment.topology, experiment.seed)));
  const told = ({ title, note }: Step) =>
    [words.stages[title], note?.(words)].filter(Boolean).join(language === "zh" ? "：" : ": ");
  return (
    <dl className="stage-words">
      {groups.map((steps, i) => (
        <div key={i} className="contents">
          <dt>{words.phases[steps[0]!.phase]}</dt>
          <dd>{steps.map(told).join(language === "zh" ? "，" : ", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
