"use client";
import { OwnData } from "@/components/data/OwnData";
import { useActions } from "@/components/playground/context";
import { datasets } from "@/lib/data";
import type { Choice } from "@/lib/registry";
import { switchKind } from "@/lib/store";
import { say, text } from "@/lib/text";
import { DatasetPicture } from "./DatasetPicture";

/** Needs data of the reader's own; offered where those can be brought. */
const hidden = ["table"];

/** The data sets as little pictures. */
export function DatasetPicker({ choice }: { choice: Choice }) {
  const { change } = useActions();
  return (
    <fieldset className="grid grid-cols-4 gap-1.5 md:max-xl:grid-cols-3">
      <legend className="sr-only">{text.controls.data}</legend>
      {datasets.entries
        .filter(({ id }) => id === choice.kind || !hidden.includes(id))
        .map(({ id, name, summary }) => (
          <label key={id} title={`${say(name)} · ${say(summary)}`} className="dataset">
            <input
              type="radio"
              name="dataset"
              aria-label={say(name)}
              className="sr-only"
              checked={choice.kind === id}
              onChange={() => change({ dataset: switchKind("dataset", choice, id) })}
            />
            <DatasetPicture kind={id} />
            <span className="line-clamp-2 w-full text-center text-[0.66rem] text-soft leading-[1.15]">{say(name)}</span>
          </label>
        ))}
      <OwnData />
    </fieldset>
  );
}
