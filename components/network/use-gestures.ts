import { type RefObject, useEffect, useRef } from "react";
import { type GestureEvent, hit, type Scene, step, type Target } from "@/lib/gestures";
import { apply, type Desk } from "./apply";
import { polyline } from "./routes";
import { discPixels } from "./stage";
import { toPlace } from "./view";

const cursors = { select: "default", draw: "crosshair", cut: "crosshair", brush: "cell" } as const;

/** Listens to pointer, wheel and keyboard on `surface`, runs the gesture machine and carries out its effects. */
export function useGestures(
  surface: RefObject<HTMLElement | null>,
  desk: RefObject<Desk | null>,
  focus: RefObject<Target>,
  on: boolean,
): void {
  const holding = useRef(0);
  useEffect(() => {
    const element = surface.current;
    if (!element || !on) return;
    const send = (event: GestureEvent): boolean => {
      const at = desk.current;
      if (!at) return false;
      const { stage } = at.picture;
      const [state, effects] = step(stage.gesture, event, sceneOf(at, focus.current));
      const happened = state !== stage.gesture || effects.length > 0;
      stage.gesture = state;
      for (const effect of effects) apply(effect, at);
      if (happened) at.picture.touch();
      return happened;
    };
    const pixelOf = (event: MouseEvent): [number, number] => {
      const box = element.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    const pointer = (type: "down" | "move" | "up") => (event: PointerEvent) => {
      const at = desk.current;
      if (!at || (event.target instanceof Element && event.target.closest("button"))) return;
      const { stage } = at.picture;
      const pixel = pixelOf(event);
      const kind = event.pointerType === "touch" || event.pointerType === "pen" ? event.pointerType : "mouse";
      const place = toPlace(stage.view, pixel);
      const target = targetAt(at, place, kind === "touch" ? 12 : 4);
      if (type === "down") {
        element.dataset.pointer = "";
        element.focus({ preventScroll: true });
        element.setPointerCapture(event.pointerId);
        window.clearTimeout(holding.current);
        holding.current = window.setTimeout(() => kind !== "mouse" && send({ type: "hold" }), 500);
      }
      if (type === "up") window.clearTimeout(holding.current);
      const hovered = target.on === "node" && kind !== "touch" ? target.node : null;
      if (hovered !== stage.hovered) {
        stage.hovered = hovered;
        at.picture.touch();
      }
      element.style.cursor = target.on === "canvas" ? cursors[at.props.tool ?? "select"] : "pointer";
      const { pointerId, button, shiftKey: shift } = event;
      const mod = event.ctrlKey || event.metaKey;
      if (type !== "move" || stage.gesture.name !== "idle") {
        send({ type, pointer: pointerId, kind, button, at: place, pixel, target, shift, mod });
      }
    };
    const key = (event: KeyboardEvent) => {
      const at = desk.current;
      if (!at || event.altKey || event.target !== element) return;
      delete element.dataset.pointer;
      at.picture.touch();
      const mod = event.ctrlKey || event.metaKey;
      const name = event.key === "F10" && event.shiftKey ? "ContextMenu" : event.key;
      if (!send({ type: "key", key: name, shift: event.shiftKey, mod })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      send({ type: "wheel", factor: Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.005)), pixel: pixelOf(event) });
    };
    const leave = () => {
      if (!desk.current || desk.current.picture.stage.hovered === null) return;
      desk.current.picture.stage.hovered = null;
      desk.current.picture.touch();
    };
    const blur = () => {
      delete element.dataset.pointer;
    };
    const lost = () => send({ type: "cancel" });
    const quiet = (event: Event) => event.preventDefault();
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("pointerdown", pointer("down"), { signal });
    element.addEventListener("pointermove", pointer("move"), { signal });
    element.addEventListener("pointerup", pointer("up"), { signal });
    element.addEventListener("pointercancel", lost, { signal });
    element.addEventListener("pointerleave", leave, { signal });
    element.addEventListener("blur", blur, { signal });
    element.addEventListener("keydown", key, { signal });
    element.addEventListener("wheel", wheel, { signal, passive: false });
    element.addEventListener("contextmenu", quiet, { signal });
    return () => {
      listening.abort();
      window.clearTimeout(holding.current);
    };
  }, [surface, desk, focus, on]);
}

const pathsOf = ({ picture: { stage } }: Desk) =>
  stage.drawing.links.map(([i, j], link) => polyline(stage.places[i], stage.places[j], stage.bows[link]));

/** What lies at a place; pixels of `slack` are forgiven. */
function targetAt(desk: Desk, place: readonly [number, number], slack: number): Target {
  const { stage } = desk.picture;
  const { scale } = stage.view;
  return hit(place, stage.places, pathsOf(desk), (discPixels(stage) + slack + 2) / scale, (slack + 1.5) / scale);
}

function sceneOf(desk: Desk, focus: Target): Scene {
  const { stage } = desk.picture;
  const { drawing } = stage;
  return {
    tool: desk.props.tool ?? "select",
    directed: drawing.directed,
    positions: stage.places,
    links: drawing.links,
    paths: pathsOf(desk),
    clusters: drawing.clusters,
    brush: desk.props.brush ?? null,
    selectedNodes: [...stage.selectedNodes],
    selectedLinks: [...stage.selectedLinks],
    focus,
  };
}
