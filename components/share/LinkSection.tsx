"use client";
import { Check, Code, Copy, QrCode } from "lucide-react";
import { useState } from "react";
import { useActions, useView } from "@/components/playground/context";
import { toBibtex } from "@/lib/export";
import { text } from "@/lib/text";
import "@/lib/text/builder";
import "@/lib/text/share";
import { copy, LONGEST_LINK } from "./link";
import { QrDialog } from "./QrDialog";

/** The link, its code for a classroom, the frame for a page, and how to cite it. */
export function LinkSection({ link }: { link: string }) {
  const experiment = useView((state) => state.experiment);
  const { set } = useActions();
  const [copied, setCopied] = useState<"link" | "cite" | null>(null);
  const [showing, setShowing] = useState(false);
  const tooLong = link.length > LONGEST_LINK;
  const copyAs = async (what: "link" | "cite", written: string) => {
    if (!(await copy(written))) return;
    setCopied(what);
    setTimeout(() => setCopied(null), 2000);
  };
  const icon = (what: "link" | "cite") => (copied === what ? <Check className="text-gossip" /> : <Copy />);
  const { share } = text;
  return (
    <section>
      <div className="flex gap-2">
        <input
          readOnly
          aria-label={share.link}
          value={link.length > 2000 ? `${link.slice(0, 2000)}…` : link}
          onFocus={(event) => event.target.select()}
          className="text-field figures flex-1 text-[0.8rem]"
        />
        <button type="button" data-first="" onClick={() => copyAs("link", link)} className="quiet-button strong-button">
          {icon("link")}
          {text.sharing.copyLink}
        </button>
      </div>
      <p className={`mt-1.5 text-[0.8rem] ${tooLong ? "text-warn" : "text-faint"}`} data-testid="link-length">
        {tooLong ? share.tooLong(link.length) : share.length(link.length)}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" onClick={() => setShowing(true)} className="quiet-button" disabled={tooLong}>
          <QrCode />
          {share.qr}
        </button>
        <button type="button" onClick={() => set({ dialog: { name: "embed" } })} className="quiet-button">
          <Code />
          {text.builder.title}
        </button>
        <button
          type="button"
          onClick={() => copyAs("cite", toBibtex(experiment, { url: link, year: new Date().getFullYear() }))}
          className="quiet-button"
        >
          {icon("cite")}
          {share.cite}
        </button>
      </div>
      <span role="status" className="sr-only">
        {copied ? text.sharing.copied : ""}
      </span>
      {showing && <QrDialog link={link} onClose={() => setShowing(false)} />}
    </section>
  );
}
