"use client";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { formatCount } from "@/components/plots/format";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { TimelineMarks } from "./TimelineMarks";

/** The share of the slider that a pixel is, about. */
const VISIBLE = 1 / 1500;

/** Scrubs back anywhere, and ahead as far as the run is long. */
export function Timeline() {
  const t = useView((state) => state.t);
  const length = useView((state) => state.experiment.iterations);
  const trained = useView((state) => (state.points > 0 ? state.history.last : 0));
  const paused = useView((state) => state.status === "paused" && !state.explaining);
  const status = useView((state) => state.status);
  const { seek } = useActions();
  const { time } = text;
  // Where the hand is, until the run has got there: keys held down count from there, not from where the run is.
  const [wanted, want] = useState<number | null>(null);
  const arrived = wanted === t;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another status means that something else has moved the run
  useEffect(() => want(null), [arrived, status]);
  const shown = wanted ?? t;
  const end = Math.max(length, trained, t);
  // Moved by hand: React would set everything about the slider again for each step of the run.
  const label = text.transport.scrub;
  const slider = useRef<HTMLInputElement>(null);
  const placed = useRef({ part: 0, end: 0 });
  useLayoutEffect(() => {
    if (!slider.current) return;
    const part = shown / end;
    // Moving the thumb lays the page out again; while the run goes on, only for steps that can be seen.
    if (status === "playing" && end === placed.current.end && Math.abs(part - placed.current.part) < VISIBLE) return;
    placed.current = { part, end };
    slider.current.value = String(shown);
    slider.current.style.setProperty("--part", String(part));
  });
  return (
    <div className="relative flex items-center gap-3 px-5 pt-1 pb-3 max-lg:px-4">
      {paused && t < trained && (
        <p className="timeline-fork">
          {time.youAreAt(t, trained)}{" "}
          <button type="button" className="underline underline-offset-2 hover:text-ink" onClick={() => seek(trained)}>
            {time.forward}
          </button>
        </p>
      )}
      <span className="figures text-[0.72rem] text-faint">0</span>
      <div className="relative min-w-0 flex-1">
        {useMemo(
          () => (
            <input
              ref={slider}
              type="range"
              min={0}
              max={end}
              defaultValue={0}
              aria-label={label}
              onChange={(event) => {
                if (status !== "playing") want(Number(event.target.value));
                seek(Number(event.target.value));
              }}
              // On a ground of its own the thumb's moving leaves the page's layers as they are.
              className="block bg-paper!"
            />
          ),
          [end, status, seek, label],
        )}
        <TimelineMarks end={end} />
      </div>
      <span className="figures text-[0.72rem] text-faint">{formatCount(end)}</span>
    </div>
  );
}
