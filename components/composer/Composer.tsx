"use client";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useActions } from "@/components/playground/context";
import { algorithms } from "@/lib/algorithms";
import type { Experiment } from "@/lib/experiment/experiment";
import { Refusal } from "@/lib/registry";
import { say, text } from "@/lib/text";
import "@/lib/text/composer";
import { add, asCustom, type Draft, move, remove, replace, stageKinds } from "./draft";
import { StageCard } from "./StageCard";
import { useDraft } from "./useDraft";

/** An algorithm of the reader's own, put together from stages; in force as soon as it is legal. */
export function Composer({ now }: { now: Experiment }) {
  const { draft, problem, waiting, edit, takeUp, giveUp } = useDraft(now.algorithm.stages as Draft);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { composer } = text;
  const focusOn = (at: number) =>
    requestAnimationFrame(() => {
      const cards = list.current?.children;
      cards?.[Math.min(at, cards.length - 1)]?.querySelector<HTMLElement>("button:enabled")?.focus();
    });
  const moveTo = (from: number, to: number) => {
    const next = move(draft, from, to);
    if (next === draft) return;
    edit(next);
    setSaid(composer.moved(composer.stage[draft[from]!.kind], to + 1));
    focusOn(to);
  };
  const removeAt = (at: number) => {
    edit(remove(draft, at));
    focusOn(at);
  };
  return (
    <div className="grid gap-2">
      <StartFrom now={now} />
      <h3 className="caps mt-1">{composer.title}</h3>
      <ol ref={list} className="grid gap-1.5">
        {draft.map((stage, at) => (
          <StageCard
            key={`${at}-${stage.kind}`}
            stage={stage}
            at={at}
            last={at === draft.length - 1}
            problem={problem?.at === at ? composer.problem(problem.sentence) : undefined}
            onChange={(next) => edit(replace(draft, at, next))}
            onMove={(to) => moveTo(at, to)}
            onRemove={() => removeAt(at)}
          />
        ))}
      </ol>
      <AddStage draft={draft} onAdd={edit} />
      <div role="status" className="text-[0.82rem] leading-snug">
        <span className="sr-only">{said}</span>
        {problem && problem.at < 0 && <p className="text-warn">{composer.problem(problem.sentence)}</p>}
        {problem && <p className="text-soft">{composer.unfinished}</p>}
      </div>
      {problem && (
        <button type="button" className="composer-link" onClick={giveUp}>
          {composer.giveUp}
        </button>
      )}
      {waiting && (
        <button type="button" className="composer-link" onClick={takeUp}>
          {composer.takeUp}
        </button>
      )}
      <p className="text-[0.76rem] text-faint leading-snug max-md:hidden">{composer.keys}</p>
    </div>
  );
}

function AddStage({ draft, onAdd }: { draft: Draft; onAdd: (draft: Draft) => void }) {
  const { composer } = text;
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{composer.add}</legend>
      {stageKinds.map((kind) => (
        <button key={kind} type="button" className="composer-add" onClick={() => onAdd(add(draft, kind).draft)}>
          <Plus aria-hidden="true" className="size-3" />
          <span className="sr-only">{composer.add} </span>
          {composer.stage[kind]}
        </button>
      ))}
    </fieldset>
  );
}

/** Any named algorithm's stages, as the place to begin. */
function StartFrom({ now }: { now: Experiment }) {
  const { change, set } = useActions();
  const { composer } = text;
  const start = (kind: string) => {
    try {
      change({ algorithm: asCustom(algorithms.parse({ kind }), now) });
      const note = { "exact-diffusion": composer.lazy, "hier-avg": composer.blocks }[kind];
      if (note) set({ notice: note });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      set({ refusal: { field: problem.field, sentence: problem.message } });
    }
  };
  return (
    <label className="control">
      {composer.startFrom}
      <select className="select" value="" onChange={(event) => event.target.value && start(event.target.value)}>
        <option value="">{composer.choose}</option>
        {algorithms.entries
          .filter(({ id }) => id !== "custom")
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
      </select>
    </label>
  );
}
