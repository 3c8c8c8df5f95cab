"use client";
import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import { algorithms } from "@/lib/algorithms";
import { say, text } from "@/lib/text";
import { useActions, useView } from "./context";
import { Network } from "./Network";
import { Palette } from "./Palette";
import { Timeline } from "./Timeline";

const Explain = dynamic(() => import("@/components/explain/Explain").then((module) => module.Explain), { ssr: false });

/** The middle of the page: the network, the tools to draw it, and time. */
export function Stage() {
  const fresh = useView((state) => state.t === 0 && (state.status === "ready" || state.status === "loading"));
  const algorithm = useView((state) => state.ready?.experiment.algorithm.kind ?? state.experiment.algorithm.kind);
  // A ring leaves room in its middle; elsewhere the button would lie on nodes, and a phone has another one at hand.
  const hollow = useView((state) => state.tool === "select" && state.experiment.topology.kind === "ring");
  const explained = useView((state) => state.explaining);
  const { play } = useActions();
  const entry = algorithms.get(algorithm);
  return (
    <main className="area-stage relative flex min-h-0 min-w-0 flex-col">
      <p className="px-5 pt-4 font-serif text-[1.12rem] text-soft leading-snug text-pretty max-lg:px-4 max-lg:pt-3 max-md:text-base">
        <strong className="font-semibold text-ink">{say(entry.name)}.</strong> {say(entry.summary)}
      </p>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <Palette />
        {/* The tools stand beside the picture where they are a column. */}
        <div className="relative min-h-0 flex-1 xl:ml-8">
          <Network />
          {fresh && !explained && (
            <button type="button" onClick={play} className={`big-play ${hollow ? "top-1/2" : "bottom-2 max-md:hidden"}`}>
              <Play className="size-5 fill-current stroke-0" />
              {text.transport.play}
            </button>
          )}
        </div>
      </div>
      {explained && <Explain />}
      <Timeline />
    </main>
  );
}
