"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "@/components/playground/IconButton";
import { text } from "@/lib/text";
import "@/lib/text/share";

interface Props {
  title: string;
  onClose: () => void;
  /** Tailwind's `max-w-…`. */
  width?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * A native modal window, open for as long as it is drawn. Focus goes to what is marked `data-first`, and back where it
 * was; Escape and a click beside the window close it.
 */
export function Dialog({ title, onClose, width = "max-w-2xl", aside, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current!;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        // A window opened from this one tells its own cancelling to both.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`window ${width}`}
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-3 border-line border-b py-3 pr-3 pl-6 max-sm:pl-4">
          <h2 id={id} className="font-serif text-[1.35rem]">
            {title}
          </h2>
          <div className="ml-auto flex items-center gap-2">
            {aside}
            <IconButton label={text.share.close} onClick={onClose}>
              <X />
            </IconButton>
          </div>
        </div>
        <div className="min-h-0 overflow-y-auto px-6 py-5 max-sm:px-4">{children}</div>
      </div>
    </dialog>
  );
}
