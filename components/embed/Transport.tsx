"use client";
import { Pause, Play, RotateCcw, StepForward } from "lucide-react";
import type { CSSProperties } from "react";
import { useActions, useView } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { SpeedControl } from "@/components/playground/SpeedControl";
import { formatCount } from "@/components/plots/format";
import { text } from "@/lib/text";
import type { Presence } from "./presence";

/** Time, as much of it as the embed's author offers. */
export function Transport({ controls, presence }: { controls: readonly string[]; presence: Presence | null }) {
  const { step, reset } = useActions();
  const playing = useView((state) => state.status === "playing");
  const diverged = useView((state) => state.status === "diverged");
  const t = useView((state) => state.t);
  const name = playing ? text.transport.pause : text.transport.play;
  return (
    <fieldset aria-label={text.transport.label} className="embed-transport">
      {controls.includes("play") && (
        <>
          <button
            type="button"
            aria-label={name}
            title={name}
            disabled={diverged}
            onClick={() => (playing ? presence?.pause() : presence?.play())}
            className="grid size-9 shrink-0 place-items-center rounded-full bg-accent text-accent-ink transition-transform hover:scale-105 active:scale-95 disabled:opacity-30"
          >
            {playing ? (
              <Pause className="size-4 fill-current stroke-0" />
            ) : (
              <Play className="ml-0.5 size-4 fill-current stroke-0" />
            )}
          </button>
          <IconButton label={text.transport.reset} onClick={reset} disabled={t === 0}>
            <RotateCcw />
          </IconButton>
        </>
      )}
      {controls.includes("step") && (
        <IconButton label={text.transport.step} onClick={() => step()} disabled={diverged}>
          <StepForward />
        </IconButton>
      )}
      {controls.includes("timeline") && <Scrubber t={t} />}
      {controls.includes("speed") && <SpeedControl />}
      <p className="ml-auto whitespace-nowrap pl-4 text-[0.76rem] text-faint">
        {text.transport.iteration}{" "}
        <span className="figures inline-block min-w-[4.5ch] text-right text-[0.9rem] text-ink" data-testid="iteration">
          {formatCount(t)}
        </span>
      </p>
    </fieldset>
  );
}

function Scrubber({ t }: { t: number }) {
  const end = Math.max(
    useView((state) => state.experiment.iterations),
    t,
  );
  const { seek } = useActions();
  return (
    <input
      type="range"
      aria-label={text.transport.scrub}
      min={0}
      max={end}
      value={t}
      onChange={(event) => seek(Number(event.target.value))}
      style={{ "--part": t / end } as CSSProperties}
      className="mx-2 min-w-16 flex-1"
    />
  );
}
