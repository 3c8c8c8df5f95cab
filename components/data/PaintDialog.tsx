"use client";
import { Eraser, Trash2 } from "lucide-react";
import { useState } from "react";
import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { Dialog } from "@/components/share/Dialog";
import { inForce } from "@/lib/store";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { PaintPad } from "./PaintPad";
import { type Brush, cloud, countOf, fromTable, MOST_POINTS, type Point, toTable } from "./painting";

/** Two classes of points, painted by hand, become the data set. */
export function PaintDialog({ onClose }: { onClose: () => void }) {
  const store = usePlaygroundStore();
  const { change } = useActions();
  const [points, setPoints] = useState<readonly Point[]>(() => {
    const { experiment, t } = store.getState();
    return fromTable(inForce(experiment, t).dataset);
  });
  const [brush, setBrush] = useState<Brush>(-1);
  const { paint } = text.share;
  const [first, second] = [countOf(points, -1), countOf(points, 1)];
  const ready = first > 1 && second > 1;
  const use = () => {
    change({ dataset: toTable(points) });
    onClose();
  };
  const brushes: readonly (readonly [Brush, string, string])[] = [
    [-1, paint.first, "bg-class-a"],
    [1, paint.second, "bg-class-b"],
    ["eraser", paint.eraser, ""],
  ];
  return (
    <Dialog title={paint.title} onClose={onClose} width="max-w-xl">
      <p className="text-[0.88rem] text-soft">{paint.intro}</p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <fieldset className="flex overflow-hidden rounded-[4px] border border-line-strong">
          <legend className="sr-only">{paint.brushes}</legend>
          {brushes.map(([each, name, colour]) => (
            <label key={each} className="brush">
              <input type="radio" name="brush" className="sr-only" checked={brush === each} onChange={() => setBrush(each)} />
              {colour ? <span className={`size-3 rounded-full ${colour}`} /> : <Eraser className="size-4 stroke-[1.6]" />}
              {name}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="quiet-button"
          disabled={brush === "eraser" || points.length >= MOST_POINTS}
          onClick={() => brush !== "eraser" && setPoints(cloud(points, brush))}
        >
          {paint.cloud}
        </button>
        <button type="button" className="quiet-button ml-auto" disabled={points.length === 0} onClick={() => setPoints([])}>
          <Trash2 />
          {paint.clear}
        </button>
      </div>
      <PaintPad points={points} brush={brush} label={paint.canvas(first, second)} onPaint={setPoints} />
      <div className="mt-3 flex items-center gap-4">
        <p role="status" className="text-[0.86rem] text-soft" data-testid="painted">
          {points.length >= MOST_POINTS ? paint.full : ready || points.length === 0 ? paint.count(first, second) : paint.needBoth}
        </p>
        <button type="button" onClick={use} disabled={!ready} className="quiet-button strong-button ml-auto">
          {paint.use}
        </button>
      </div>
    </Dialog>
  );
}
