"use client";
import { Pause, Play, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useAnswer } from "@/components/inspect/useAnswer";
import { useActions, useView } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { usePresent } from "@/components/playground/usePresent";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { annotate } from "./annotate";
import { stepsOf } from "./explanation";
import { StepWords } from "./StepWords";

/** Milliseconds between two steps that follow by themselves. */
const PACE = 2600;
/** Beyond this many nodes nobody reads single weights. */
const LARGEST = 256;
const unknown = new Float64Array(0);
const moment = (state: State): unknown => state.t;

/** One iteration in slow motion, under the picture: its steps light up one after another, with the numbers of this run. */
export function Explain() {
  const ready = usePresent();
  return ready && <Slowly ready={ready} />;
}

function Slowly({ ready }: { ready: Ready }) {
  const { set, step: take } = useActions();
  const t = useView((state) => state.t);
  const selected = useView((state) => state.selection.nodes[0]);
  const [at, setAt] = useState(0);
  const [auto, setAuto] = useState(false);
  const words = text.inspect.explain;
  const everyone = useMemo(() => Array.from({ length: ready.n }, (_, i) => i), [ready.n]);
  const stages = useAnswer({ about: "stages" }, { news: moment })?.stages;
  const models = useAnswer({ about: "parameters", nodes: everyone }, { news: moment })?.rows;
  const matrix = useAnswer(ready.n <= LARGEST ? { about: "matrix" } : null, { news: moment });
  const weights = ready.n <= LARGEST ? matrix?.weights : unknown;
  const living = everyone.filter((i) => !ready.experiment.faults.dead.includes(i));
  const focus = selected !== undefined && living.includes(selected) ? selected : (living[Math.min(3, living.length - 1)] ?? 0);

  const steps = useMemo(() => {
    if (!stages || !models || stages[0]?.models.length !== models.length) return null;
    return stepsOf(
      stages,
      models.map((row) => row[0] ?? 0),
    );
  }, [stages, models]);
  const step = steps?.[Math.min(at, steps.length - 1)];
  const last = steps !== null && at >= steps.length - 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment is another iteration
  useEffect(() => setAt(0), [t]);
  useEffect(() => {
    if (step && weights) set({ annotations: annotate(step, focus, ready, weights) });
  }, [step, focus, ready, weights, set]);
  useEffect(() => () => set({ annotations: null }), [set]);
  useEffect(() => {
    if (!auto || last) return setAuto(auto && !last);
    const timer = setTimeout(() => setAt(at + 1), PACE);
    return () => clearTimeout(timer);
  }, [auto, at, last]);

  const close = () => set({ explaining: false });
  const finish = () => {
    close();
    take();
  };
  const onward = () => (last ? finish() : setAt(at + 1));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input:not([type=range]), textarea, select, dialog")) return;
      if (event.key === "e") onward();
      else if (event.key === "Escape") close();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return (
    <section className="explain" aria-label={words.title(t + 1)}>
      <header className="flex items-center gap-3">
        <h2 className="caps">{words.title(t + 1)}</h2>
        <ol className="explain-steps">
          {steps?.map(({ phase, kind }, k) => (
            <li key={`${k}-${kind}`}>
              <button type="button" aria-current={k === at ? "step" : undefined} data-phase={phase} onClick={() => setAt(k)}>
                {words.phases[phase]}
              </button>
            </li>
          ))}
        </ol>
        <IconButton label={words.close} onClick={close} className="ml-auto size-7!">
          <X />
        </IconButton>
      </header>
      <div className="explain-words" aria-live="polite">
        {step && weights && <StepWords step={step} node={focus} ready={ready} weights={weights} />}
      </div>
      <div className="flex items-center gap-2">
        <button type="button" className="explain-button" onClick={() => setAt(at - 1)} disabled={at === 0}>
          {words.back}
        </button>
        <button type="button" className="explain-button explain-next" onClick={onward} disabled={!steps}>
          {last ? words.finish : words.next}
        </button>
        <IconButton
          label={auto ? words.stop : words.auto}
          pressed={auto}
          onClick={() => setAuto(!auto)}
          disabled={last || !steps}
        >
          {auto ? <Pause /> : <Play />}
        </IconButton>
        {steps && <span className="ml-auto text-[0.78rem] text-soft">{words.stepOf(at + 1, steps.length)}</span>}
      </div>
    </section>
  );
}
