"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { NetworkView } from "@/components/network";
import { useActions, useView } from "@/components/playground/context";
import { Skeleton } from "@/components/playground/Skeleton";
import { useDrawing } from "@/components/playground/useDrawing";
import { useInTurn } from "@/components/playground/useInTurn";
import { usePictures } from "@/components/playground/usePictures";
import { useTheme } from "@/components/playground/useTheme";

/**
 * The network picture. An embed that sleeps keeps one small still of it instead of its canvases; on waking the still
 * fades over the picture that is being painted anew.
 */
export function Picture({ asleep, drawable }: { asleep: boolean; drawable: boolean }) {
  const ready = useView((state) => state.ready !== null);
  const surface = useRef<HTMLDivElement>(null);
  const [still, setStill] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (asleep) setStill(photograph(surface.current));
  }, [asleep]);
  const showsStill = asleep && still !== null;
  return (
    <div className="embed-picture" ref={surface}>
      {!ready ? <Skeleton /> : showsStill ? null : <Live drawable={drawable} />}
      {/* biome-ignore lint/performance/noImgElement: a data URL of what was on the canvases */}
      {still && ready && <img src={still} alt="" className={showsStill ? "embed-still" : "embed-still leaving"} />}
    </div>
  );
}

function Live({ drawable }: { drawable: boolean }) {
  const ready = useView((state) => state.ready)!;
  const latest = useInTurn((state) => state.latest);
  const selection = useView((state) => state.selection);
  const layout = useView((state) => state.layout);
  const running = useView((state) => state.status === "playing");
  const { set } = useActions();
  const { theme } = useTheme();
  const drawing = useDrawing();
  const { images, parameters } = usePictures();
  return (
    <NetworkView
      ready={ready}
      latest={latest}
      images={images}
      parameters={parameters}
      tool="draw"
      interactive={drawable}
      selection={selection}
      onSelect={(next) => set({ selection: next })}
      onChange={drawing.redraw}
      onLayout={drawing.moved}
      layout={layout}
      theme={theme}
      running={running}
      showLabels={false}
    />
  );
}

/** Everything on the canvases inside an element as one picture. */
function photograph(element: Element | null): string | null {
  const layers = [...(element?.querySelectorAll("canvas") ?? [])].filter(({ width, height }) => width > 0 && height > 0);
  if (!layers[0]) return null;
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [layers[0].width, layers[0].height];
  const context = sheet.getContext("2d");
  for (const layer of layers) context?.drawImage(layer, 0, 0, sheet.width, sheet.height);
  return sheet.toDataURL();
}
