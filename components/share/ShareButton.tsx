"use client";
import { Check, Link2, Share } from "lucide-react";
import { useState } from "react";
import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { IconButton } from "@/components/playground/IconButton";
import { text } from "@/lib/text";
import { copy, LONGEST_LINK, linkTo } from "./link";

/** Copies the link at once, or opens everything else that can be passed on. */
export function ShareButton() {
  const store = usePlaygroundStore();
  const { set } = useActions();
  const [copied, setCopied] = useState(false);
  const open = () => set({ dialog: { name: "share" } });
  const copyNow = async () => {
    const link = linkTo(store.getState().experiment);
    if (link.length > LONGEST_LINK) return open();
    history.replaceState(null, "", link);
    await copy(link); // Without a clipboard the address bar holds the same link.
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <IconButton label={text.sharing.copyLink} onClick={copyNow} className="max-md:hidden">
        {copied ? <Check className="text-gossip" /> : <Link2 />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied ? text.sharing.copied : ""}
      </span>
      <button type="button" onClick={open} aria-haspopup="dialog" className="top-button">
        <Share className="size-4 stroke-[1.6]" />
        <span className="max-md:sr-only">{text.sharing.button}</span>
      </button>
    </>
  );
}
