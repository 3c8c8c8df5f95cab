"use client";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Controls } from "@/components/controls/Controls";
import { Dialogs } from "@/components/share/Dialogs";
import { useLanguage } from "@/components/text/useLanguage";
import { createPlayground } from "@/lib/store";
import { text } from "@/lib/text";
import { PlaygroundContext, useView } from "./context";
import { Messages } from "./Messages";
import { SidePanel } from "./SidePanel";
import { Stage } from "./Stage";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { useAddress } from "./useAddress";
import { useKeyboard } from "./useKeyboard";
import { useRuns } from "./useRuns";

const Presenter = dynamic(() => import("@/components/presenter/Presenter").then((module) => module.Presenter), { ssr: false });

/** Everything on one screen: what is trained (left), the network (middle), what came of it (right). */
export function Playground({ equations }: { equations: Readonly<Record<string, string>> }) {
  const [playground] = useState(() => createPlayground());
  const { language } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes with the language
  useEffect(() => {
    document.title = text.title;
  }, [language]);
  return (
    <PlaygroundContext value={playground}>
      <Wires />
      <div className="playground" data-language={language}>
        <TopBar />
        <Messages />
        <Stage />
        <SidePanel />
        <Controls equations={equations} />
        <StatusLine />
        <Present />
      </div>
      <Dialogs />
    </PlaygroundContext>
  );
}

/** Loaded by those who present. */
function Present() {
  return useView((state) => state.presenting) && <Presenter />;
}

/** What connects the store to the browser around it; draws nothing. The address is read before the first run starts. */
function Wires() {
  useAddress();
  useRuns();
  useKeyboard();
  return null;
}
