"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import { IconButton } from "@/components/playground/IconButton";
import type { Stage } from "@/lib/algebra/algebra";
import { text } from "@/lib/text";
import "@/lib/text/composer";
import { StageFields } from "./StageFields";

interface Props {
  stage: Stage;
  at: number;
  last: boolean;
  /** What is wrong with this stage, if anything. */
  problem?: string;
  onChange: (stage: Stage) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One stage of the list: where it stands, what it does, its fields, and what is wrong with it. */
export function StageCard({ stage, at, last, problem, onChange, onMove, onRemove }: Props) {
  const id = useId();
  const { composer } = text;
  const name = composer.stage[stage.kind];
  const press = (event: KeyboardEvent) => {
    const inField = (event.target as Element).closest("input, select") !== null;
    if (event.altKey && event.key === "ArrowUp") onMove(at - 1);
    else if (event.altKey && event.key === "ArrowDown") onMove(at + 1);
    else if (event.key === "Delete" && !inField) onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={`composer-card ${problem ? "border-warn!" : ""}`} aria-describedby={problem && id} onKeyDown={press}>
      <div className="flex items-center gap-1">
        <strong className="min-w-0 flex-1 truncate font-semibold text-ink">{composer.place(at + 1, name)}</strong>
        <IconButton label={composer.up(name)} disabled={at === 0} onClick={() => onMove(at - 1)} className="size-6!">
          <ArrowUp />
        </IconButton>
        <IconButton label={composer.down(name)} disabled={last} onClick={() => onMove(at + 1)} className="size-6!">
          <ArrowDown />
        </IconButton>
        <IconButton label={composer.remove(name)} onClick={onRemove} className="size-6!">
          <Trash2 />
        </IconButton>
      </div>
      <p className="text-[0.8rem] text-soft leading-snug">{composer.does[stage.kind]}</p>
      <StageFields stage={stage} onChange={onChange} />
      {problem && (
        <p id={id} className="text-[0.82rem] text-warn leading-snug">
          {problem}
        </p>
      )}
    </li>
  );
}
