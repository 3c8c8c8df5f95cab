"use client";
import { type MouseEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useText } from "@/components/text/useText";
import { type TermId, terms } from "@/lib/text";
import { terms as english, type Terms } from "@/lib/text/terms";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
/** Pixels between word and tip, and between tip and the window's edge. */
const GAP = 6;
/** How long the pointer may be on its way from the word to the tip. */
const GRACE = 160;

interface Props {
  id: TermId;
  /** The word as it stands in its sentence; absent: the term's name. */
  children?: ReactNode;
}

/**
 * A word of the field with a dotted line below it. Its definition shows on hover, focus or tap, Escape or leaving hides
 * it; the word is a link to the list of terms. The tip is described to screen readers whether it shows or not.
 */
export function Term({ id, children }: Props) {
  useText();
  const { name, symbol, definition } = (terms ?? (english as Terms))[id];
  const tipId = useId();
  const word = useRef<HTMLAnchorElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);

  const show = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const hideSoon = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setOpen(false), GRACE);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  useEffect(() => {
    const [box, anchor] = [tip.current, word.current];
    if (!open || !box || !anchor) return;
    box.showPopover?.();
    place(box, anchor.getBoundingClientRect());
    const hide = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    const onPress = (event: globalThis.PointerEvent) => {
      const target = event.target as Node;
      if (!anchor.contains(target) && !box.contains(target)) hide();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    // Focus may itself have scrolled the word into sight: the tip goes along.
    const follow = () => place(box, anchor.getBoundingClientRect());
    addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
      removeEventListener("scroll", follow, { capture: true });
      if (box.isConnected) box.hidePopover?.();
    };
  }, [open]);

  const hover = {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== "touch" && show(),
    onPointerLeave: (event: PointerEvent) => event.pointerType !== "touch" && hideSoon(),
  };
  // A tap toggles the tip, which holds the link; a click or Enter follows it.
  const tap = (event: MouseEvent) => {
    if (!touched.current) return;
    event.preventDefault();
    setOpen(!open);
  };
  return (
    <>
      <a
        ref={word}
        href={`${base}/reference/terms/#${id}`}
        aria-describedby={tipId}
        className="underline decoration-dotted decoration-faint underline-offset-[3px] hover:decoration-current"
        onPointerDown={(event) => {
          touched.current = event.pointerType === "touch";
        }}
        onKeyDown={() => {
          touched.current = false;
        }}
        onClick={tap}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && show()}
        onBlur={() => !touched.current && setOpen(false)}
        {...hover}
      >
        {children ?? name}
      </a>
      <span ref={tip} id={tipId} role="tooltip" popover="manual" className="term-tip" {...hover}>
        <strong>{name}</strong> {symbol && <i className="font-serif">{symbol.replace("_", "")}</i>}
        <br />
        {definition}{" "}
        {/* biome-ignore lint/a11y/useAnchorContent: the word itself is the link; this arrow is for those who see the tip */}
        <a href={`${base}/reference/terms/#${id}`} tabIndex={-1} aria-hidden="true" className="text-accent">
          →
        </a>
      </span>
    </>
  );
}

/** Below the word, or above it where there is no room; never outside the window. */
function place(box: HTMLElement, at: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  const below = at.bottom + GAP;
  const top = below + height > innerHeight - GAP && at.top - GAP - height > 0 ? at.top - GAP - height : below;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
