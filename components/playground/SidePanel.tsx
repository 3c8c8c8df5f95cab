"use client";
import dynamic from "next/dynamic";
import type { KeyboardEvent } from "react";
import { Plots } from "@/components/plots/Plots";
import { type Panel, panels } from "@/lib/store/state";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";

const Inspect = dynamic(() => import("@/components/inspect/Inspect").then((module) => module.Inspect), { ssr: false });
const Compare = dynamic(() => import("@/components/compare/Compare").then((module) => module.Compare), { ssr: false });
const contents: Readonly<Record<Panel, () => React.ReactNode>> = {
  curves: () => <Plots />,
  inspect: () => <Inspect />,
  compare: () => <Compare />,
};

/** What came of it: the curves, a look inside, other runs. One at a time. */
export function SidePanel() {
  const panel = useView((state) => state.panel);
  const { set } = useActions();
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = panels[(panels.indexOf(panel) + step + panels.length) % panels.length]!;
    set({ panel: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section aria-label={text.panels.label} className="area-plots">
      <div role="tablist" aria-label={text.panels.label} className="panel-tabs" onKeyDown={move}>
        {panels.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={panel === each}
            aria-controls="panel"
            tabIndex={panel === each ? 0 : -1}
            onClick={() => set({ panel: each })}
          >
            {text.panels[each]}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className="panel-body">
        {contents[panel]()}
      </div>
    </section>
  );
}
