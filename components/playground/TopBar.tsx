"use client";
import { CircleHelp, Presentation } from "lucide-react";
import { ExamplesButton } from "@/components/share/ExamplesButton";
import { ShareButton } from "@/components/share/ShareButton";
import { LanguageToggle } from "@/components/text/LanguageToggle";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { HelpDialog } from "./HelpDialog";
import { IconButton } from "./IconButton";
import { ThemeToggle } from "./ThemeToggle";
import { Transport } from "./Transport";

export function TopBar() {
  const presenting = useView((state) => state.presenting);
  const { set } = useActions();
  return (
    <header className="area-top flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-b bg-paper px-4 py-2 lg:px-5">
      <div className="min-w-0 flex-1 lg:flex-none">
        <h1 className="whitespace-nowrap font-serif text-[1.35rem] leading-tight tracking-[-0.01em] max-[349px]:text-[1.02rem]">
          {text.title}
        </h1>
        <p className="hidden truncate text-[0.78rem] text-faint 2xl:block">{text.tagline}</p>
      </div>
      <Transport />
      <div className="ml-auto flex items-center gap-1 max-md:absolute max-md:top-2 max-md:right-3">
        <ExamplesButton />
        <ShareButton />
        <IconButton
          label={presenting ? text.presenter.leave : text.presenter.start}
          pressed={presenting}
          onClick={() => set({ presenting: !presenting })}
          className="max-md:hidden"
        >
          <Presentation />
        </IconButton>
        <LanguageToggle />
        <ThemeToggle />
        <IconButton label={text.top.help} onClick={() => document.querySelector<HTMLDialogElement>("#help")?.showModal()}>
          <CircleHelp />
        </IconButton>
      </div>
      <HelpDialog />
    </header>
  );
}
