"use client";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useActions } from "@/components/playground/context";
import { useTheme } from "@/components/playground/useTheme";
import { useSize } from "@/components/plots/useSize";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import { paintMatrix } from "./paint-matrix";

interface Props {
  n: number;
  /** n×n row-major; null: not known yet. */
  weights: Float64Array | null;
  dead: readonly number[];
}
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** W as a picture: darker is heavier. A cell tells its weight under the pointer or the arrow keys, and opens its link. */
export function MatrixMap({ n, weights, dead }: Props) {
  const [frame, { width }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const { set } = useActions();
  const { theme } = useTheme();
  const { inspect } = text;
  const side = Math.min(width, 300);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => {
    if (canvas.current && weights && side > 0) paintMatrix(canvas.current, { n, weights, dead, side, at });
  }, [n, weights, dead, side, at, theme]);

  const cellOf = (event: PointerEvent): readonly [number, number] | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const [row, column] = [event.clientY - box.top, event.clientX - box.left].map((x) => Math.floor((x / box.width) * n));
    return row! >= 0 && row! < n && column! >= 0 && column! < n ? [row!, column!] : null;
  };
  const open = () => {
    if (!at || !weights) return;
    const [i, j] = at;
    if (i === j) set({ selection: { nodes: [i], links: [] } });
    else if (weights[i * n + j] !== 0) set({ selection: { nodes: [], links: [[Math.min(i, j), Math.max(i, j)]] } });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open();
    }
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const clamp = (x: number) => Math.max(0, Math.min(n - 1, x));
    setAt(at ? [clamp(at[0] + move[0]), clamp(at[1] + move[1])] : [0, 0]);
  };
  return (
    <div ref={frame} className="mt-2">
      <fieldset
        aria-label={inspect.matrixAlt(n)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read single weights
        tabIndex={0}
        className="cursor-crosshair"
        style={{ width: side, height: side }}
        onPointerMove={(event) => setAt(cellOf(event))}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onClick={open}
        onKeyDown={press}
      >
        <canvas ref={canvas} className="size-full rounded-[3px]" />
      </fieldset>
      <p className="mt-1 min-h-9 text-[0.8rem] text-soft leading-snug" aria-live="polite">
        {at && weights ? (
          <strong className="font-medium text-ink">{sentence(at, weights[at[0] * n + at[1]]!)}</strong>
        ) : (
          inspect.matrixHint
        )}
      </p>
    </div>
  );
}

function sentence([i, j]: readonly [number, number], weight: number): string {
  const { inspect } = text;
  const told = Number(weight.toPrecision(3)).toString();
  if (i === j) return inspect.keeps(i, told);
  return weight === 0 ? inspect.nothing(i, j) : inspect.gives(i, j, told);
}
