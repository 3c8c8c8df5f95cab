"use client";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useTheme } from "@/components/playground/useTheme";
import { type Brush, EXTENT, type Point, REACH, touch } from "./painting";

interface Props {
  points: readonly Point[];
  brush: Brush;
  /** What there is to see, in words. */
  label: string;
  onPaint: (change: (points: readonly Point[]) => readonly Point[]) => void;
}
type Place = readonly [x: number, y: number];

/** Canvas units across. */
const SIZE = 480;
const STEP = 0.4;
const arrows: Readonly<Record<string, Place>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The plane to paint on, with mouse, touch, pen or keys. */
export function PaintPad({ points, brush, label, onPaint }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<Place | null>(null);
  const [cursor, setCursor] = useState<Place | null>(null);
  const { theme } = useTheme();

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours change with the theme
  useEffect(() => {
    const element = canvas.current!;
    const ratio = Math.max(1, devicePixelRatio || 1);
    element.width = element.height = SIZE * ratio;
    const context = element.getContext("2d");
    if (!context) return;
    context.scale(ratio, ratio);
    drawPlane(context, points, cursor);
  }, [points, cursor, theme]);

  const paint = (x: number, y: number) => onPaint((known) => touch(known, brush, x, y));
  const placeOf = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      EXTENT * ((2 * (event.clientX - box.left)) / box.width - 1),
      EXTENT * (1 - (2 * (event.clientY - box.top)) / box.height),
    ];
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    last.current = place;
    paint(...place);
  };
  const move = (event: PointerEvent) => {
    const place = placeOf(event);
    setCursor(place);
    if (!last.current) return;
    const far = Math.hypot(place[0] - last.current[0], place[1] - last.current[1]);
    if (far < REACH / 2) return;
    last.current = place;
    paint(...place);
  };
  const press = (event: KeyboardEvent) => {
    const [x, y] = cursor ?? [0, 0];
    const step = arrows[event.key];
    if (step) setCursor([keep(x + STEP * step[0]), keep(y + STEP * step[1])]);
    else if (event.key === "Enter" || event.key === " ") paint(x, y);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: painted on with the keyboard too
      tabIndex={0}
      className="paint-pad"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => {
        last.current = null;
      }}
      onPointerCancel={() => {
        last.current = null;
      }}
      onPointerLeave={() => setCursor(null)}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && setCursor(cursor ?? [0, 0])}
      onKeyDown={press}
    >
      <canvas ref={canvas} className="size-full" />
    </div>
  );
}

const keep = (x: number) => Math.max(-EXTENT, Math.min(EXTENT, x));

function drawPlane(context: CanvasRenderingContext2D, points: readonly Point[], cursor: Place | null): void {
  const style = getComputedStyle(context.canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const at = (x: number) => SIZE * (0.5 + x / (2 * EXTENT));
  context.clearRect(0, 0, SIZE, SIZE);
  context.strokeStyle = colour("--line");
  context.lineWidth = 1;
  context.beginPath();
  for (let tick = -4; tick <= 4; tick += 2) {
    context.moveTo(at(tick), 0);
    context.lineTo(at(tick), SIZE);
    context.moveTo(0, at(tick));
    context.lineTo(SIZE, at(tick));
  }
  context.stroke();
  for (const { x, y, label } of points) {
    context.fillStyle = colour(label < 0 ? "--class-a" : "--class-b");
    context.beginPath();
    context.arc(at(x), at(-y), 3.4, 0, 7);
    context.fill();
  }
  if (!cursor) return;
  context.strokeStyle = colour("--ink-soft");
  context.lineWidth = 1.2;
  context.beginPath();
  context.arc(at(cursor[0]), at(-cursor[1]), (SIZE * REACH) / (2 * EXTENT), 0, 7);
  context.stroke();
}
