"use client";
import dynamic from "next/dynamic";
import { useCallback, useState } from "react";
import { NetworkView, type Selection } from "@/components/network";
import { networkWords } from "@/lib/text";
import { useActions, useView } from "./context";
import { Skeleton } from "./Skeleton";
import { useDrawing } from "./useDrawing";
import { useInTurn } from "./useInTurn";
import { useMedia } from "./useMedia";
import { usePictures } from "./usePictures";
import { usePresent } from "./usePresent";
import { useTheme } from "./useTheme";

const NodeMenu = dynamic(() => import("@/components/faults/NodeMenu").then((module) => module.NodeMenu), { ssr: false });

const isOne = ({ nodes, links }: Selection) => nodes.length + links.length === 1;

/** The network picture, told by the store and telling it. */
export function Network() {
  const ready = usePresent();
  const latest = useInTurn((state) => state.latest);
  const tool = useView((state) => state.tool);
  const selection = useView((state) => state.selection);
  const layout = useView((state) => state.layout);
  const annotations = useView((state) => state.annotations);
  const running = useView((state) => state.status === "playing");
  const { set } = useActions();
  const { theme } = useTheme();
  const roomy = useMedia("(min-width: 640px)");
  const drawing = useDrawing();
  const { images, parameters } = usePictures();
  const [menu, setMenu] = useState<{ node: number; at: readonly [number, number] } | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  if (!ready) return <Skeleton />;
  return (
    <>
      <NetworkView
        ready={ready}
        latest={latest}
        images={images}
        parameters={parameters}
        tool={tool}
        selection={selection}
        onSelect={(next) => set(tool === "select" && isOne(next) ? { selection: next, panel: "inspect" } : { selection: next })}
        onChange={drawing.redraw}
        onLayout={drawing.moved}
        onCut={drawing.cut}
        onCluster={drawing.paint}
        layout={layout}
        theme={theme}
        running={running}
        showMean={roomy}
        annotations={annotations}
        words={networkWords ?? undefined}
        onNodeMenu={(node, at) => setMenu({ node, at })}
      />
      {menu && menu.node < ready.n && <NodeMenu key={menu.node} {...menu} onClose={closeMenu} />}
    </>
  );
}
