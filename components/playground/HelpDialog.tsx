"use client";
import { text } from "@/lib/text";

/** Opened by `?` and by the help button, as a native modal dialog. */
export function HelpDialog() {
  const { help } = text;
  return (
    <dialog
      id="help"
      aria-labelledby="help-title"
      className="m-auto max-w-lg rounded-md border border-line bg-paper p-7 text-ink shadow-2xl backdrop:bg-black/40"
    >
      <h2 id="help-title" className="font-serif text-2xl">
        {help.title}
      </h2>
      <p className="mt-3 font-serif text-[1.05rem] text-soft leading-relaxed">{help.intro}</p>
      <h3 className="caps mt-5">{help.keys}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 text-[0.9rem]">
        {help.list.map(([key, what]) => (
          <div key={key} className="contents">
            <dt className="figures text-[0.8rem] text-accent">{key}</dt>
            <dd className="text-soft">{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6 text-right">
        <button type="submit" className="rounded-[4px] border border-line-strong px-3 py-1.5 hover:bg-panel">
          {help.close}
        </button>
      </form>
    </dialog>
  );
}
