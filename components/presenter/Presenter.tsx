"use client";
import { ChevronLeft, ChevronRight, CircleQuestionMark, PanelLeft, X } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useActions, usePlaygroundStore, useView } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { say, text } from "@/lib/text";
import { backward, forward, programFor } from "./program";
import { useFullScreen, usePresentingKeys } from "./usePresenting";

/** The page on a projector: large, high in contrast, and led through a short list of experiments by two keys. */
export function Presenter() {
  const store = usePlaygroundStore();
  const { set, play, pause, reset, replace } = useActions();
  const [program] = useState(() => programFor(store.getState().experiment));
  const [at, setAt] = useState(0);
  const [column, setColumn] = useState(false);
  const [question, setQuestion] = useState(true);
  const status = useView((state) => state.status);
  const fresh = useView((state) => state.t === 0);

  useEffect(() => {
    document.documentElement.dataset.presenting = column ? "column" : "";
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, [column]);
  const leave = useCallback(() => set({ presenting: false }), [set]);
  useFullScreen(leave);
  const wishes = useMemo(() => {
    const goTo = (next: number) => {
      setAt(next);
      replace(program[next]!.experiment);
    };
    return {
      leave,
      toggleColumn: () => setColumn((shown) => !shown),
      toggleQuestion: () => setQuestion((shown) => !shown),
      forward() {
        const wish = forward(store.getState(), at === program.length - 1);
        if (wish === "play") play();
        else if (wish === "pause") pause();
        else if (wish === "next") goTo(at + 1);
      },
      backward() {
        const wish = backward(store.getState(), at === 0);
        if (wish === "reset") reset();
        else if (wish === "back") goTo(at - 1);
      },
    };
  }, [leave, store, program, at, play, pause, reset, replace]);
  usePresentingKeys(wishes);

  const { presenter } = text;
  const { words } = program[at]!;
  const toCome = forward({ status, t: fresh ? 0 : 1 }, at === program.length - 1);
  return (
    <section aria-label={presenter.label} className="presenter">
      <IconButton label={presenter.back} onClick={wishes.backward}>
        <ChevronLeft />
      </IconButton>
      <IconButton label={presenter.next} onClick={wishes.forward}>
        <ChevronRight />
      </IconButton>
      <p className="min-w-0 flex-1 leading-snug" aria-live="polite">
        <strong className="font-semibold">{words ? say(words.name) : presenter.own}</strong>{" "}
        <span className="text-soft">{question && toCome === "play" ? presenter.ask : words ? say(words.summary) : ""}</span>
      </p>
      <p className="shrink-0 text-right text-[0.8rem] text-soft leading-snug max-lg:hidden">
        <span className="figures">{presenter.place(at + 1, program.length)}</span>
        <br />
        {presenter.toCome[toCome]}
      </p>
      <IconButton
        label={question ? presenter.hideQuestion : presenter.showQuestion}
        pressed={question}
        onClick={wishes.toggleQuestion}
      >
        <CircleQuestionMark />
      </IconButton>
      <IconButton label={column ? presenter.hideColumn : presenter.showColumn} pressed={column} onClick={wishes.toggleColumn}>
        <PanelLeft />
      </IconButton>
      <IconButton label={presenter.leave} onClick={leave}>
        <X />
      </IconButton>
    </section>
  );
}
