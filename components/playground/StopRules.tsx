"use client";
import { Flag } from "lucide-react";
import { useRef } from "react";
import type { StopRules as Rules } from "@/lib/store";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { IconButton } from "./IconButton";

const rules = ["iteration", "loss", "consensusDistance"] as const satisfies readonly (keyof Rules)[];
const labels = { iteration: "atIteration", loss: "atLoss", consensusDistance: "atConsensus" } as const;

/** When the run stops by itself, in a small sheet beside the speed. */
export function StopRules() {
  const stop = useView((state) => state.stop);
  const { setStop } = useActions();
  const sheet = useRef<HTMLDivElement>(null);
  const { time } = text;
  const active = rules.some((rule) => stop[rule] !== null);

  /** Below the button that opens it, above it where there is no room. */
  const place = () => {
    const button = document.querySelector("#stop-rules-button")?.getBoundingClientRect();
    if (!sheet.current || !button) return;
    const { style } = sheet.current;
    style.left = `${Math.max(8, Math.min(innerWidth - 268, button.left - 100))}px`;
    const below = button.bottom + 190 < innerHeight;
    style.top = below ? `${button.bottom + 8}px` : "auto";
    style.bottom = below ? "auto" : `${innerHeight - button.top + 8}px`;
  };
  const take = (rule: keyof Rules, typed: string) => {
    const value = Number(typed);
    const known = typed.trim() !== "" && Number.isFinite(value) && value >= 0;
    setStop({ ...stop, [rule]: known ? (rule === "iteration" ? Math.max(1, Math.round(value)) : value) : null });
  };
  return (
    <>
      <IconButton
        id="stop-rules-button"
        label={time.stopRules}
        popoverTarget="stop-rules"
        className={`max-[349px]:hidden ${active ? "text-accent!" : ""}`}
      >
        <Flag className={active ? "fill-current" : ""} />
      </IconButton>
      <div
        ref={sheet}
        id="stop-rules"
        popover="auto"
        role="dialog"
        aria-label={time.stopRules}
        onBeforeToggle={place}
        className="fixed inset-auto m-0 w-[260px] rounded-[6px] border border-line bg-paper p-3.5 text-[0.86rem] text-ink shadow-lg"
      >
        <h2 className="caps">{time.stopWhen}</h2>
        {rules.map((rule) => (
          <label key={rule} className="mt-2 flex items-center justify-between gap-3 text-soft">
            {time[labels[rule]]}
            <input
              key={String(stop[rule])}
              type="text"
              inputMode="decimal"
              placeholder={time.never}
              defaultValue={stop[rule] ?? ""}
              onBlur={(event) => event.target.value !== String(stop[rule] ?? "") && take(rule, event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && take(rule, event.currentTarget.value)}
              className="figures number-field w-20! border-b-line-strong! placeholder:text-faint"
            />
          </label>
        ))}
      </div>
    </>
  );
}
