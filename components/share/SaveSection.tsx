"use client";
import { type ReactNode, useState } from "react";
import { useActions, usePlaygroundStore, useView } from "@/components/playground/context";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { type PictureFormat, saveExperiment, saveNetwork, savePlot, saveRun, saveTorch } from "./exports";
import { plotsOf } from "./plots";

const formats: readonly PictureFormat[] = ["PNG", "SVG"];

/** Pictures, numbers and code, each as a file. */
export function SaveSection() {
  const store = usePlaygroundStore();
  const actions = useActions();
  const ready = useView((state) => state.ready);
  const xAxis = useView((state) => state.xAxis);
  const [said, setSaid] = useState<{ sentence: string; bad: boolean } | null>(null);
  const shown = { store, actions };
  const { share } = text;
  const save = async (make: () => Promise<string>) => {
    try {
      setSaid({ sentence: share.saved(await make()), bad: false });
    } catch (problem) {
      setSaid({ sentence: share.failed(problem instanceof Error ? problem.message : String(problem)), bad: true });
    }
  };
  const button = (what: string, format: string, make: () => Promise<string>) => (
    <button
      key={format}
      type="button"
      className="format-button"
      disabled={!ready}
      aria-label={share.asFile(what, format)}
      onClick={() => save(make)}
    >
      {format}
    </button>
  );
  return (
    <section className="mt-6 border-line border-t pt-5">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Group title={share.pictures}>
          <Row what={share.network}>
            {formats.map((format) => button(share.network, format, () => saveNetwork(shown, format)))}
          </Row>
          {plotsOf({ ready, xAxis }).map((plot) => (
            <Row key={plot.column} what={plot.title}>
              {formats.map((format) => button(plot.title, format, () => savePlot(shown, plot, format)))}
            </Row>
          ))}
        </Group>
        <Group title={share.numbers}>
          <Row what={share.run} help={share.runHelp}>
            {button(share.run, "CSV", () => saveRun(shown, "CSV"))}
            {button(share.run, "JSON", () => saveRun(shown, "JSON"))}
          </Row>
          <Row what={share.experiment} help={share.experimentHelp}>
            {button(share.experiment, "JSON", () => saveExperiment(shown))}
          </Row>
          <Row what={share.torch} help={share.torchHelp}>
            {button(share.torch, ".py", () => saveTorch(shown))}
          </Row>
        </Group>
      </div>
      <p role="status" data-testid="saved" className={`mt-4 min-h-5 text-[0.82rem] ${said?.bad ? "text-warn" : "text-faint"}`}>
        {said?.sentence}
      </p>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="caps mb-2">{title}</h3>
      <ul className="grid gap-2">{children}</ul>
    </div>
  );
}

function Row({ what, help, children }: { what: string; help?: string; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <span className="min-w-0 pt-0.5 leading-snug">
        {what}
        {help && <span className="block text-[0.78rem] text-faint">{help}</span>}
      </span>
      <span className="ml-auto flex shrink-0 gap-1.5">{children}</span>
    </li>
  );
}
