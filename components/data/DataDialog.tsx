"use client";
import { FileSpreadsheet } from "lucide-react";
import { useRef, useState } from "react";
import { Dialog } from "@/components/share/Dialog";
import { textOf } from "@/components/share/open-file";
import { type Csv, parseCsv } from "@/lib/data/csv";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { TableForm } from "./TableForm";

interface Props {
  file?: { readonly name: string; readonly text: string };
  onClose: () => void;
}

type Read = { csv: Csv; name: string } | { sentence: string } | null;

function read(written: string, name: string): Read {
  try {
    return { csv: parseCsv(written), name };
  } catch (problem) {
    return { sentence: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** A table of the reader's own, from a file or pasted, becomes the data set. */
export function DataDialog({ file, onClose }: Props) {
  const [pasted, setPasted] = useState("");
  const [table, setTable] = useState<Read>(() => (file ? read(file.text, file.name) : null));
  const known = useRef(file);
  if (file && known.current !== file) {
    known.current = file;
    setTable(read(file.text, file.name));
  }
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const contents = await textOf(chosen);
    setTable("sentence" in contents ? contents : read(contents.text, chosen.name));
  };
  const { data } = text.share;
  return (
    <Dialog title={data.title} onClose={onClose} width="max-w-3xl">
      {table && "csv" in table ? (
        <TableForm key={table.name} csv={table.csv} name={table.name} onOther={() => setTable(null)} onDone={onClose} />
      ) : (
        <div className="grid gap-4">
          <p className="font-serif text-[1.02rem] text-soft">{data.intro}</p>
          <FileButton onFile={take} />
          <textarea
            aria-label={data.paste}
            placeholder={data.example}
            value={pasted}
            rows={5}
            spellCheck={false}
            onChange={(event) => {
              setPasted(event.target.value);
              setTable(null);
            }}
            onBlur={() => pasted.trim() !== "" && setTable(read(pasted, "pasted"))}
            className="text-field figures w-full text-[0.82rem]"
          />
          <p role="status" data-testid="table-problem" className="min-h-5 text-[0.86rem] text-warn">
            {table && "sentence" in table ? table.sentence : ""}
          </p>
        </div>
      )}
    </Dialog>
  );
}

function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { data } = text.share;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={data.choose}
        className="hidden"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
      <button type="button" onClick={() => input.current!.click()} className="quiet-button strong-button">
        <FileSpreadsheet />
        {data.choose}
      </button>
      <span className="text-faint">{data.or}</span>
    </div>
  );
}
