"use client";
import { useState } from "react";
import { usePlaygroundStore } from "@/components/playground/context";
import { Dialog } from "@/components/share/Dialog";
import { algorithms } from "@/lib/algorithms";
import { type EmbedOptions, frameSnippet, linkSnippet, writeOptions } from "@/lib/embed";
import { toHash } from "@/lib/experiment";
import { say, text } from "@/lib/text";
import "@/lib/text/builder";
import { BuilderOptions } from "./BuilderOptions";
import { Snippet } from "./Snippet";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
const first: EmbedOptions & { height: number } = {
  show: ["graph", "loss"],
  controls: ["play"],
  autoplay: "visible",
  loop: null,
  theme: "auto",
  speed: 30,
  device: "auto",
  height: 430,
};

/** Builds an embed of the present experiment: choose on the left, see it live on the right, copy it from below. */
export function EmbedBuilder({ open = true, onClose }: { open?: boolean; onClose: () => void }) {
  const store = usePlaygroundStore();
  const [experiment] = useState(() => store.getState().experiment);
  const [options, setOptions] = useState({ ...first, speed: store.getState().speed });
  if (!open) return null;
  const { builder } = text;
  const address = [toHash(experiment).slice(1), writeOptions({ ...options, height: null })].filter(Boolean).join("&");
  const title = `${say(algorithms.get(experiment.algorithm.kind).name)} — ${text.title}`;
  const placed = { site: `${location.origin}${base}/`, address, title, height: options.height };
  return (
    <Dialog title={builder.title} onClose={onClose} width="max-w-[1160px]">
      <p className="mb-4 font-serif text-[1.05rem] text-soft">{builder.intro}</p>
      <div className="builder">
        <BuilderOptions
          options={options}
          algorithm={experiment.algorithm}
          onChange={(part) => setOptions((now) => ({ ...now, ...part }))}
        />
        <div className="min-w-0">
          <iframe
            title={builder.preview}
            src={`${base}/embed/${address && `#${address}`}`}
            style={{ height: options.height }}
            className="block w-full border-0"
          />
          <div className="mt-4 grid gap-5 lg:grid-cols-2">
            <Snippet title={builder.frame} help={builder.frameHelp} code={frameSnippet(placed)} />
            <Snippet title={builder.link} help={builder.linkHelp} code={linkSnippet(placed)} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
