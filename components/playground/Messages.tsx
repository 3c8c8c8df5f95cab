"use client";
import { X } from "lucide-react";
import { toHash } from "@/lib/experiment";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { IconButton } from "./IconButton";

/** Refusals, divergence and notices: sentences above the picture, read aloud when they come. */
export function Messages() {
  const refusal = useView((state) => state.refusal);
  const badLink = useView((state) => state.badLink);
  const usual = useView((state) => state.badLink && ["", "#"].includes(toHash(state.experiment)));
  const stopped = useView((state) => state.stopped);
  const notice = useView((state) => state.notice);
  const gaveWay = useView((state) => state.gaveWay);
  const diverged = useView((state) => state.status === "diverged");
  const { dismiss, halveRate } = useActions();
  const notes = [notice, gaveWay.length > 0 ? text.status.gaveWay(gaveWay.join(", ")) : null].filter(Boolean);
  const serious = refusal ?? stopped;
  return (
    <div className="area-messages" role="status" data-testid="messages">
      {(serious || notes.length > 0) && (
        <div className="flex items-start gap-3 border-line border-b px-5 py-2 text-[0.86rem]">
          <div className="min-w-0 flex-1">
            {refusal && <p className="text-warn">{refusal.sentence}</p>}
            {refusal && badLink && <p className="text-soft">{usual ? text.status.badLink : text.status.badLinkLater}</p>}
            {stopped && (
              <p className="text-warn">
                {stopped}{" "}
                {diverged && (
                  <button type="button" className="ml-1 underline underline-offset-2 hover:text-ink" onClick={halveRate}>
                    {text.time.halve}
                  </button>
                )}
              </p>
            )}
            {notes.map((note) => (
              <p key={note} className="text-soft">
                {note}
              </p>
            ))}
          </div>
          <IconButton label={text.status.dismiss} onClick={dismiss} className="size-6!">
            <X />
          </IconButton>
        </div>
      )}
    </div>
  );
}
