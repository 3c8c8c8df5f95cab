"use client";
import { type CSSProperties, useId } from "react";
import { useActions, useView } from "@/components/playground/context";
import type { Choice } from "@/lib/registry";
import { text } from "@/lib/text";
import { ChoiceControl } from "./ChoiceControl";
import { Shares } from "./Shares";
import { inequality, partitionAt } from "./unequal";

/** How unequal the nodes' data are: one slider where that makes sense, all the ways of dealing below it. */
export function PartitionControl({ choice }: { choice: Choice }) {
  const id = useId();
  const { change } = useActions();
  const classes = useView((state) => state.ready?.classes ?? 0);
  const part = inequality(choice);
  const { unequal, unequalEnds, otherPartition } = text.controls;
  return (
    <>
      {classes > 0 && (
        <div>
          <label htmlFor={id}>{unequal}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={part ?? 0.5}
            aria-valuetext={
              unequalEnds[0] && part === 0 ? unequalEnds[0] : part === 1 ? unequalEnds[1] : `${Math.round(100 * (part ?? 0.5))} %`
            }
            style={{ "--part": part ?? 0 } as CSSProperties}
            onChange={(event) => change({ partition: partitionAt(Number(event.target.value)) })}
          />
          <div className="-mt-0.5 flex justify-between text-[0.72rem] text-faint">
            {unequalEnds.map((end) => (
              <span key={end}>{end}</span>
            ))}
          </div>
        </div>
      )}
      <Shares />
      <ChoiceControl field="partition" label={otherPartition} choice={choice} />
    </>
  );
}
