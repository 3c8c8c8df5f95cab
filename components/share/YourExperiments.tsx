"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useActions } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { fromHash, parseExperiment } from "@/lib/experiment";
import type { Kept } from "@/lib/store/recent";
import { language, text } from "@/lib/text";
import "@/lib/text/share";
import { shelf } from "./shelf";

const dateOf = (at: number) =>
  new Date(at).toLocaleString(language === "zh" ? "zh-CN" : "en", { dateStyle: "medium", timeStyle: "short" });

/** What this browser keeps of the reader's work: to name, open again, delete. */
export function YourExperiments({ onOpen }: { onOpen: () => void }) {
  const actions = useActions();
  const [all, setAll] = useState(() => shelf.list());
  const { share } = text;
  const open = ({ hash }: Kept) => {
    try {
      actions.replace(parseExperiment(fromHash(hash)));
      onOpen();
    } catch (problem) {
      actions.set({ refusal: { field: "", sentence: String(problem instanceof Error ? problem.message : problem) } });
    }
  };
  const change = (outcome: string) => {
    if (outcome !== "kept") actions.set({ notice: outcome === "full" ? text.sharing.full : share.forbidden });
    setAll(shelf.list());
  };
  return (
    <section className="mt-7 border-line border-t pt-5">
      <h3 className="caps">{share.yours}</h3>
      <p className="mt-0.5 text-[0.82rem] text-faint">{all.length === 0 ? share.yoursEmpty : share.yoursHelp}</p>
      <ul className="mt-2 grid gap-1">
        {all.map((each) => {
          const name = each.name ?? each.summary;
          return (
            <li key={each.id} className="flex items-center gap-2 rounded-[4px] py-1 hover:bg-panel max-sm:flex-wrap">
              <input
                className="text-field flex-1 border-transparent! bg-transparent! hover:border-line-strong! focus:border-line-strong! max-sm:basis-full"
                aria-label={share.nameOf(name)}
                placeholder={each.summary}
                defaultValue={each.name ?? ""}
                maxLength={80}
                onBlur={(event) =>
                  event.target.value.trim() !== (each.name ?? "") && change(shelf.rename(each.id, event.target.value))
                }
                onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
              />
              <span className="shrink-0 text-[0.8rem] text-faint">{dateOf(each.at)}</span>
              <button
                type="button"
                onClick={() => open(each)}
                className="format-button ml-auto"
                aria-label={`${share.reopen}: ${name}`}
              >
                {share.reopen}
              </button>
              <IconButton label={share.forget(name)} onClick={() => change(shelf.forget(each.id))}>
                <Trash2 />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
