"use client";
import { Dices } from "lucide-react";
import dynamic from "next/dynamic";
import { Faults, faultsSummary } from "@/components/faults/Faults";
import { useActions, useView } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { Word } from "@/components/text/Word";
import { algorithms } from "@/lib/algorithms";
import { networks } from "@/lib/cost/networks";
import { models } from "@/lib/models";
import { inForce } from "@/lib/store";
import { say, text } from "@/lib/text";
import { AlgorithmMenu } from "./AlgorithmMenu";
import { ChoiceControl } from "./ChoiceControl";
import { DatasetPicker } from "./DatasetPicker";
import { OptimizerControls } from "./OptimizerControls";
import { PartitionControl } from "./PartitionControl";
import { Section } from "./Section";
import { Stepper } from "./Stepper";

const Composer = dynamic(() => import("@/components/composer/Composer").then((module) => module.Composer), { ssr: false });
const LinksAsText = dynamic(() => import("./LinksAsText").then((module) => module.LinksAsText), { ssr: false });
const StageWords = dynamic(() => import("@/components/composer/StageWords").then((module) => module.StageWords), {
  ssr: false,
});

/** The whole experiment, drawn from the registries. Shows what is in force at the present iteration. */
export function Controls({ equations }: { equations: Readonly<Record<string, string>> }) {
  const whole = useView((state) => state.experiment);
  const passed = useView((state) => state.experiment.edits.filter(({ at }) => at <= state.t).length);
  const t = passed === 0 ? -1 : whole.edits[passed - 1]!.at;
  const now = inForce(whole, t);
  const { change } = useActions();
  const { controls } = text;
  const algorithm = algorithms.get(now.algorithm.kind);
  return (
    <aside aria-label={controls.label} className="area-controls">
      <Section title={controls.algorithm}>
        <AlgorithmMenu now={now} label={controls.algorithm} />
        {equations[algorithm.id] && algorithm.id !== "custom" && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML made by the build from our own registry
          <div className="equation" dangerouslySetInnerHTML={{ __html: equations[algorithm.id]! }} />
        )}
        {algorithm.id === "custom" ? <Composer now={now} /> : <StageWords experiment={now} />}
      </Section>
      <Section title={<Word id="topology">{controls.topology}</Word>}>
        <ChoiceControl field="topology" label={controls.topology} choice={now.topology} />
        <LinksAsText topology={now.topology} />
        <div className="control">
          <span>
            <Word id="mixing-matrix">{controls.weights}</Word>
          </span>
          <div className="min-w-0">
            <ChoiceControl field="weights" label={controls.weights} choice={now.weights} />
          </div>
        </div>
      </Section>
      <Section title={controls.data}>
        <DatasetPicker choice={now.dataset} />
        <ChoiceControl field="dataset" label={controls.data} choice={now.dataset} menu={false} />
      </Section>
      <Section title={<Word id="heterogeneity">{controls.partition}</Word>}>
        <PartitionControl choice={now.partition} />
      </Section>
      <Section title={controls.optimizer}>
        <OptimizerControls optimizer={now.optimizer} />
      </Section>
      <Section title={controls.model} summary={say(models.get(now.model.kind).name)} folds>
        <ChoiceControl field="model" label={controls.model} choice={now.model} />
      </Section>
      <Section title={controls.network} summary={say(networks.get(now.network.kind).name)} folds>
        <ChoiceControl field="network" label={controls.network} choice={now.network} />
      </Section>
      <Section title={text.broken.title} summary={faultsSummary(now.faults)} folds>
        <Faults faults={now.faults} />
      </Section>
      <Section title={controls.seed} summary={`${now.seed}`} folds>
        <div className="flex items-end gap-1">
          <div className="flex-1">
            <Stepper
              label={controls.seed}
              value={now.seed}
              min={0}
              max={4294967295}
              scale="linear"
              onChange={(seed) => change({ seed })}
            />
          </div>
          <IconButton label={controls.newSeed} onClick={() => change({ seed: now.seed + 1 })}>
            <Dices />
          </IconButton>
        </div>
        <Stepper
          label={controls.iterations}
          value={now.iterations}
          min={1}
          max={10_000_000}
          scale="log"
          onChange={(iterations) => change({ iterations })}
        />
      </Section>
    </aside>
  );
}
