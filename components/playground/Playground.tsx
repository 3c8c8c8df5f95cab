"use client";
import { useState } from "react";
import { Controls } from "@/components/controls/Controls";
import { Dialogs } from "@/components/share/Dialogs";
import { createPlayground } from "@/lib/store";
import { PlaygroundContext } from "./context";
import { Messages } from "./Messages";
import { SidePanel } from "./SidePanel";
import { Stage } from "./Stage";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { useAddress } from "./useAddress";
import { useKeyboard } from "./useKeyboard";
import { useRuns } from "./useRuns";

/** Everything on one screen: what is trained (left), the network (middle), what came of it (right). */
export function Playground({ equations }: { equations: Readonly<Record<string, string>> }) {
  const [playground] = useState(() => createPlayground());
  return (
    <PlaygroundContext value={playground}>
      <Wires />
      <div className="playground">
        <TopBar />
        <Messages />
        <Stage />
        <SidePanel />
        <Controls equations={equations} />
        <StatusLine />
      </div>
      <Dialogs />
    </PlaygroundContext>
  );
}

/** What connects the store to the browser around it; draws nothing. The address is read before the first run starts. */
function Wires() {
  useAddress();
  useRuns();
  useKeyboard();
  return null;
}
