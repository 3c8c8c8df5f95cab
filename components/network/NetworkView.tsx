"use client";
import { type HTMLAttributes, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { canvas as nowhere, type Target } from "@/lib/gestures";
import type { Desk } from "./apply";
import { takeImages, takeRows } from "./contents";
import { draw } from "./drawing";
import { layers } from "./layers";
import { MeanInset } from "./MeanInset";
import { type Inheritance, Picture } from "./picture";
import type { NetworkViewProps, Selection } from "./props";
import { describe } from "./speech";
import { discPixels } from "./stage";
import { useGestures } from "./use-gestures";
import { usePlaces } from "./use-places";
import { useReducedMotion } from "./use-reduced-motion";
import { english } from "./words";

const nothing: Selection = { nodes: [], links: [] };

/** The network as one picture: every node a disc that shows its own model; drawn, heard and edited here. */
export function NetworkView(props: NetworkViewProps) {
  const { ready, latest, images, parameters, faults, layout, theme, annotations, interactive = true, showLabels = true } = props;
  const words = props.words ?? english;
  const [own, setOwn] = useState(nothing);
  const selection = props.selection ?? own;
  const [focus, setFocus] = useState<Target>(nowhere);
  const [said, say] = useState("");
  const [zoomed, setZoomed] = useState(false);
  const reducedMotion = useReducedMotion(props.reducedMotion);
  const id = useId();

  const drawing = useMemo(() => draw(ready, faults), [ready, faults]);
  const targets = usePlaces(ready, drawing.links, layout);

  const surface = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const desk = useRef<Desk | null>(null);
  const focused = useRef<Target>(focus);
  focused.current = focus;
  const expected = useRef<Inheritance | null>(null);
  const picture = useRef<Picture | null>(null);
  const first = useRef({ ready, targets });

  useLayoutEffect(() => {
    if (!surface.current) return;
    const made = new Picture(surface.current, first.current.ready, first.current.targets);
    picture.current = made;
    made.onPaint = () => {
      floatRing(made, ring.current, !("pointer" in (surface.current?.dataset ?? {})));
      setZoomed(made.zoomed);
    };
    const sized = new ResizeObserver(([entry]) => made.resize(entry.contentRect.width, entry.contentRect.height));
    sized.observe(surface.current);
    made.resize(surface.current.clientWidth, surface.current.clientHeight);
    return () => {
      sized.disconnect();
      made.dispose();
      picture.current = null;
    };
  }, []);

  useLayoutEffect(() => {
    const inherit = expected.current?.keep.length === ready.n ? expected.current : null;
    expected.current = null;
    picture.current?.show(ready, drawing, targets, inherit);
  }, [ready, drawing, targets]);

  useLayoutEffect(() => {
    const at = picture.current;
    if (!at) return;
    const links = new Set(selection.links.map(([i, j]) => drawing.links.findIndex(([a, b]) => a === i && b === j)));
    Object.assign(at.stage, { selectedNodes: new Set(selection.nodes), selectedLinks: links, labels: showLabels, reducedMotion });
    at.stage.annotations = annotations ?? null;
    at.stage.focused = focus.on === "node" ? focus.node : null;
    at.stage.focusedLink = focus.on === "link" ? focus.link : null;
    at.touch();
  }, [drawing, selection, focus, showLabels, reducedMotion, annotations]);

  useLayoutEffect(() => {
    const at = picture.current;
    if (!at) return;
    desk.current = {
      props,
      picture: at,
      select: props.onSelect ?? setOwn,
      focus: setFocus,
      say,
      expect: (inheritance) => {
        expected.current = inheritance;
      },
    };
  });

  useEffect(() => {
    const at = picture.current;
    if (!at) return;
    if (images) takeImages(at.stage.contents, at.stage.ready.n, images);
    if (parameters) takeRows(at.stage.contents, at.stage.ready.n, parameters);
    at.hasNews();
  }, [images, parameters]);

  useEffect(() => {
    if (latest && latest.run === ready.run) picture.current?.hear(latest);
  }, [latest, ready.run]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => picture.current?.recolour(), [theme]);

  useGestures(surface, desk, focused, interactive);

  const enter = () => {
    if (!("pointer" in (surface.current?.dataset ?? {})) && focus.on === "canvas" && ready.n > 0)
      setFocus({ on: "node", node: 0 });
  };
  const label = words.picture(ready.n, drawing.links.length);
  const spoken: HTMLAttributes<HTMLDivElement> = interactive
    ? {
        role: "application",
        "aria-label": label,
        "aria-describedby": `${id}-how`,
        "aria-activedescendant": focus.on === "canvas" ? undefined : `${id}-here`,
        tabIndex: 0,
        onFocus: enter,
      }
    : { role: "img", "aria-label": label };
  return (
    <div className="relative h-full w-full overflow-hidden">
      <div
        ref={surface}
        className="group absolute inset-0 select-none outline-none"
        style={{ touchAction: interactive ? "none" : undefined }}
        {...spoken}
      >
        {layers.map((layer) => (
          <canvas key={layer} className="absolute inset-0 h-full w-full" />
        ))}
        <div
          ref={ring}
          className="pointer-events-none absolute left-0 top-0 rounded-full border-[2.5px] border-[var(--focus)] opacity-0 group-focus:opacity-100"
        />
        {interactive && focus.on !== "canvas" && (
          <span
            id={`${id}-here`}
            role="img"
            className="sr-only"
            aria-label={describe(focus, drawing, latest, selection, words)}
          />
        )}
      </div>
      {interactive && zoomed && (
        <button
          type="button"
          className="absolute right-3 bottom-3 rounded-full border border-line bg-paper px-3 py-1 text-[var(--ink-soft)] text-xs hover:text-ink"
          onClick={() => picture.current?.fitAll()}
        >
          {words.showAll}
        </button>
      )}
      {props.showMean && (
        <MeanInset ready={ready} images={images} parameters={parameters} theme={theme} caption={words.average} />
      )}
      <p id={`${id}-how`} className="sr-only">
        {words.howTo}
      </p>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** Keeps the keyboard's focus ring around its node; it is DOM so that high-contrast themes keep it. */
function floatRing(picture: Picture, ring: HTMLDivElement | null, byKeyboard: boolean): void {
  if (!ring) return;
  const { stage } = picture;
  const { focused } = stage;
  const hidden = !byKeyboard || focused === null || focused >= stage.places.length;
  if (ring.hidden !== hidden) ring.hidden = hidden;
  if (focused === null || hidden) return;
  const [x, y] = picture.pixel(focused);
  const radius = discPixels(stage) * 1.15 + 7;
  ring.style.width = `${2 * radius}px`;
  ring.style.height = `${2 * radius}px`;
  ring.style.transform = `translate(${x - radius}px, ${y - radius}px)`;
}
