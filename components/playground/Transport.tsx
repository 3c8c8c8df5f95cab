"use client";
import { Footprints, Pause, Play, RotateCcw, StepForward } from "lucide-react";
import { formatCount } from "@/components/plots/format";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { IconButton } from "./IconButton";
import { SpeedControl } from "./SpeedControl";
import { StopRules } from "./StopRules";

/** Play, pause, step, start again; how far it is and how fast it goes. */
export function Transport() {
  const { toggle, step, reset, explain } = useActions();
  const explaining = useView((state) => state.explaining);
  const playing = useView((state) => state.status === "playing");
  const diverged = useView((state) => state.status === "diverged");
  const atStart = useView((state) => state.t === 0);
  return (
    <fieldset aria-label={text.transport.label} className="transport flex min-w-0 items-center gap-1">
      <IconButton label={text.transport.reset} onClick={reset} disabled={atStart}>
        <RotateCcw />
      </IconButton>
      <button
        type="button"
        onClick={toggle}
        disabled={diverged}
        aria-label={playing ? text.transport.pause : text.transport.play}
        title={playing ? text.transport.pause : text.transport.play}
        className="grid size-11 shrink-0 place-items-center rounded-full bg-accent text-accent-ink transition-transform hover:scale-105 active:scale-95 disabled:opacity-30"
      >
        {playing ? <Pause className="size-5 fill-current stroke-0" /> : <Play className="ml-0.5 size-5 fill-current stroke-0" />}
      </button>
      <IconButton label={text.transport.step} onClick={() => step()} disabled={diverged}>
        <StepForward />
      </IconButton>
      <IconButton label={text.transport.explain} pressed={explaining} onClick={explain} disabled={diverged}>
        <Footprints />
      </IconButton>
      <Iteration />
      <SpeedControl />
      <StopRules />
    </fieldset>
  );
}

/** How far the run is; by itself, since it changes with every frame. */
function Iteration() {
  const t = useView((state) => state.t);
  return (
    <div className="ml-1.5 w-[4.4rem] sm:ml-4 sm:w-[7.2rem]">
      <div className="caps">{text.transport.iteration}</div>
      <span className="figures count text-[1.1rem] sm:text-[1.3rem]" data-testid="iteration">
        {formatCount(t)}
      </span>
    </div>
  );
}
