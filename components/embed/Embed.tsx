"use client";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useRef, useState } from "react";
import { PlaygroundContext } from "@/components/playground/context";
import { Messages } from "@/components/playground/Messages";
import { useLanguage } from "@/components/text/useLanguage";
import { readOptions } from "@/lib/embed";
import { createPlayground } from "@/lib/store";
import { text } from "@/lib/text";
import { Caption } from "./Caption";
import { Contents } from "./Contents";
import { Transport } from "./Transport";
import { useEmbed } from "./useEmbed";
import { useHash } from "./useHash";
import { useHeight } from "./useHeight";

const Knobs = dynamic(() => import("./Knobs").then((module) => module.Knobs), { ssr: false });
const transport: readonly string[] = ["play", "step", "timeline", "speed"];

/** The playground's parts that an address asks for, on a page meant to be a frame of another page. */
export function Embed() {
  useLanguage();
  const [playground] = useState(() => createPlayground());
  const frame = useRef<HTMLElement>(null);
  const hash = useHash();
  const { options, problems } = useMemo(() => readOptions(hash ?? ""), [hash]);
  const { presence, asleep } = useEmbed(playground, hash, options, frame);
  useHeight(frame, options.height !== null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (options.theme === "auto") delete dataset.theme;
    else dataset.theme = options.theme;
    if (problems.length > 0) playground.actions.set({ notice: problems.join(" ") });
  }, [options, problems, playground]);

  const timed = options.controls.some((name) => transport.includes(name));
  const knobs = options.controls.filter((name) => !transport.includes(name) && name !== "draw");
  return (
    <PlaygroundContext value={playground}>
      <main
        ref={frame}
        className="embed"
        data-height={options.height === "auto" ? "auto" : "frame"}
        style={typeof options.height === "number" ? { height: options.height } : undefined}
      >
        <h1 className="sr-only">{text.title}</h1>
        <Caption />
        <Messages />
        <Contents show={options.show} asleep={asleep} drawable={options.controls.includes("draw")} known={hash !== null} />
        {hash !== null && (timed || knobs.length > 0) && (
          <div className="embed-controls">
            {timed && <Transport controls={options.controls} presence={presence} />}
            {knobs.length > 0 && <Knobs names={knobs} />}
          </div>
        )}
      </main>
    </PlaygroundContext>
  );
}
