"use client";
import { useMemo, useState } from "react";
import { SelectField } from "@/components/controls/SelectField";
import { useActions, useView } from "@/components/playground/context";
import { LONGEST_LINK } from "@/components/share/link";
import type { Csv } from "@/lib/data/csv";
import { guessOptions, type Made, type TableOptions, tableFrom } from "@/lib/data/csv-table";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { nameOf } from "./column-name";
import { TablePreview } from "./TablePreview";

interface Props {
  csv: Csv;
  name: string;
  onOther: () => void;
  onDone: () => void;
}

function made(csv: Csv, options: TableOptions): Made | { sentence: string } {
  try {
    return tableFrom(csv, options);
  } catch (problem) {
    return { sentence: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** What to make of a table: which column is the label, which to learn from, and how. Says at once what comes of it. */
export function TableForm({ csv, name, onOther, onDone }: Props) {
  const { change } = useActions();
  const seed = useView((state) => state.experiment.seed);
  const [options, setOptions] = useState<TableOptions>(() => ({
    ...guessOptions(csv),
    standardise: true,
    skipBad: false,
    classLimit: 10,
    heldOut: 0.25,
    seed,
  }));
  const result = useMemo(() => made(csv, options), [csv, options]);
  const set = (part: Partial<TableOptions>) => setOptions({ ...options, ...part });
  const { data } = text.share;
  const columns = Array.from({ length: csv.columns }, (_, column) => column);
  const choose = (label: number) => {
    const features = options.features.filter((column) => column !== label);
    set({ label, features });
  };
  const toggle = (column: number) =>
    set({
      features: options.features.includes(column)
        ? options.features.filter((other) => other !== column)
        : [...options.features, column].sort((a, b) => a - b),
    });
  const use = () => {
    if ("sentence" in result) return;
    change({ dataset: result.dataset });
    onDone();
  };
  return (
    <div className="grid gap-4 text-[0.9rem]">
      <p className="flex flex-wrap items-baseline gap-x-3 text-soft">
        <strong className="font-medium text-ink">{name === "pasted" ? "" : name}</strong>
        {data.found(csv.rows.length, csv.columns, data.delimiters[csv.delimiter], csv.header !== null)}
        {csv.decimalComma && `, ${data.decimalComma}`}
        <button type="button" onClick={onOther} className="ml-auto text-accent hover:underline">
          {data.another}
        </button>
      </p>
      <TablePreview csv={csv} label={options.label} features={options.features} />
      <div className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
        <SelectField
          label={data.label}
          value={String(options.label)}
          options={columns.map((column) => ({ id: String(column), name: nameOf(csv, column) }))}
          onChange={(column) => choose(Number(column))}
        />
        <SelectField
          label={data.labelMeans}
          value={options.means}
          options={[
            { id: "classes", name: data.classes },
            { id: "measurement", name: data.measurement },
          ]}
          onChange={(means) => set({ means: means as TableOptions["means"] })}
        />
        <SelectField
          label={data.heldOut}
          value={String(options.heldOut)}
          options={[0, 0.1, 0.2, 0.25, 0.3, 0.5].map((share) => ({ id: String(share), name: data.share(share) }))}
          onChange={(share) => set({ heldOut: Number(share) })}
        />
        {options.means === "classes" && (
          <SelectField
            label={data.classLimit}
            value={String(options.classLimit)}
            options={[2, 3, 5, 10, 20, 50].map((limit) => ({ id: String(limit), name: String(limit) }))}
            onChange={(limit) => set({ classLimit: Number(limit) })}
          />
        )}
      </div>
      <fieldset>
        <legend className="mb-1.5 text-soft">{data.features}</legend>
        <div className="flex max-h-32 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
          {columns
            .filter((column) => column !== options.label)
            .map((column) => (
              <label key={column} className="flex items-center gap-1.5">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={options.features.includes(column)}
                  onChange={() => toggle(column)}
                />
                {nameOf(csv, column)}
              </label>
            ))}
        </div>
      </fieldset>
      <div className="grid gap-1.5">
        <Check label={data.standardise} on={options.standardise} onChange={(standardise) => set({ standardise })} />
        <Check label={data.skipBad} on={options.skipBad} onChange={(skipBad) => set({ skipBad })} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4">
        <p role="status" data-testid="table-result" className="min-w-0 flex-1 basis-64">
          <Outcome result={result} features={options.features.length} />
        </p>
        <button type="button" onClick={use} disabled={"sentence" in result} className="quiet-button strong-button">
          {data.use}
        </button>
      </div>
    </div>
  );
}

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="flex items-center gap-2">
      <input type="checkbox" className="size-4 accent-accent" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

function Outcome({ result, features }: { result: Made | { sentence: string }; features: number }) {
  const { data } = text.share;
  if ("sentence" in result) return <span className="text-warn">{result.sentence}</span>;
  // A number takes about six characters of a link.
  const tooLong = (result.train + result.test) * (features + 1) * 6 > LONGEST_LINK;
  return (
    <>
      {data.result(result.train, result.test, features, result.classes)}
      {result.left > 0 && <span className="block text-soft">{data.left(result.left)}</span>}
      {tooLong && <span className="block text-faint">{data.tooLongForLink}</span>}
    </>
  );
}
