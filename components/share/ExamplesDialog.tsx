"use client";
import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { useActions } from "@/components/playground/context";
import { type Preset, presets } from "@/lib/experiment";
import { say, text } from "@/lib/text";
import "@/lib/text/share";
import { Dialog } from "./Dialog";
import { openFile } from "./open-file";
import { PresetPicture } from "./PresetPicture";
import { YourExperiments } from "./YourExperiments";

/** Experiments that each show one thing, and the reader's own. */
export function ExamplesDialog({ onClose }: { onClose: () => void }) {
  const actions = useActions();
  const choose = ({ experiment }: Preset) => {
    actions.replace(experiment);
    onClose();
  };
  return (
    <Dialog title={text.share.experiments} onClose={onClose} width="max-w-5xl" aside={<OpenFileButton />}>
      <h3 className="caps">{text.sharing.examples}</h3>
      <p className="mt-0.5 text-[0.82rem] text-faint">{text.share.examplesHelp}</p>
      <ul className="mt-3 grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
        {presets.map((preset) => (
          <li key={preset.id}>
            <button type="button" onClick={() => choose(preset)} className="preset">
              <PresetPicture preset={preset} />
              <span className="min-w-0">
                <span className="block font-medium leading-snug">{say(preset.name)}</span>
                <span className="mt-0.5 block text-[0.8rem] text-soft leading-snug">{say(preset.summary)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <YourExperiments onOpen={onClose} />
    </Dialog>
  );
}

function OpenFileButton() {
  const actions = useActions();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.tsv,.txt"
        aria-label={text.share.openFile}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void openFile(file, { actions });
        }}
      />
      <button type="button" onClick={() => input.current!.click()} className="quiet-button text-[0.86rem]">
        <FolderOpen />
        {text.share.openFile}
      </button>
    </>
  );
}
