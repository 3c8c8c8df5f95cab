"use client";
import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { text } from "@/lib/text";
import "@/lib/text/builder";

/** A piece of HTML to paste into a page. */
export function Snippet({ title, help, code }: { title: string; help: string; code: string }) {
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    } catch {
      // No clipboard here; the reader's own keys will do.
      field.current?.select();
    }
  };
  return (
    <section className="min-w-0">
      <div className="flex items-center gap-3">
        <h3 className="caps">{title}</h3>
        <button type="button" onClick={copy} className="quiet-button ml-auto text-[0.84rem]">
          {copied ? <Check className="text-gossip" /> : <Copy />}
          <span aria-live="polite">{copied ? text.builder.copied : text.builder.copy}</span>
        </button>
      </div>
      <textarea
        ref={field}
        readOnly
        aria-label={title}
        value={code}
        rows={6}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        className="snippet"
      />
      <p className="mt-1 text-[0.82rem] text-faint">{help}</p>
    </section>
  );
}
