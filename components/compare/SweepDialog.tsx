"use client";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useActions } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import type { Metric } from "@/lib/engine/sweep-metrics";
import { suggestTarget } from "@/lib/engine/sweep-metrics";
import type { SweptCell } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { CellReading } from "./CellReading";
import { FrontPlot } from "./FrontPlot";
import { HeatMap } from "./HeatMap";
import { MapChoices } from "./MapChoices";
import { SweepForm } from "./SweepForm";
import { useCompared } from "./useComparison";

/** Two settings varied at once: a form, a map that fills while the runs are trained, and what each cost. */
export function SweepDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const actions = useActions();
  const sweep = useCompared((state) => state.sweep);
  const [metric, setMetric] = useState<Metric>("loss");
  const [wanted, setWanted] = useState<number | null>(null);
  const [curves, setCurves] = useState(false);
  const [read, setRead] = useState<number | null>(null);
  const { compare } = text;
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLButtonElement>("[type=submit]")?.focus();
  }, []);
  const target = wanted ?? suggestTarget(sweep?.cells.flatMap(({ outcome }) => (outcome ? [outcome.frames] : [])) ?? []);
  const open = ({ experiment }: SweptCell) => {
    if (!experiment) return;
    actions.replace(experiment);
    actions.set({ panel: "curves", notice: compare.opened });
    actions.play();
    onClose();
  };
  const reading = sweep && read !== null ? sweep.cells[read] : undefined;
  return (
    <dialog ref={dialog} className="sweep" aria-labelledby="sweep-title" onClose={onClose}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="sweep-title" className="font-serif text-[1.5rem] leading-tight">
            {compare.sweepTitle}
          </h2>
          <p className="mt-1 max-w-[66ch] font-serif text-[0.98rem] text-soft leading-snug">{compare.sweepIntro}</p>
        </div>
        <IconButton label={compare.close} onClick={() => dialog.current?.close()}>
          <X />
        </IconButton>
      </div>
      <SweepForm />
      {sweep && (
        <div className="sweep-results">
          <section aria-label={compare.map} className="min-w-0">
            <MapChoices {...{ metric, setMetric, target, setTarget: setWanted, curves, setCurves }} />
            <HeatMap {...{ sweep, metric, target, curves, read, onRead: setRead, onOpen: open }} />
            <CellReading sweep={sweep} cell={reading} target={target} />
          </section>
          <FrontPlot {...{ sweep, read, onRead: setRead, onOpen: open }} />
        </div>
      )}
    </dialog>
  );
}
