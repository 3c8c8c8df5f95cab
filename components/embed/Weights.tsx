"use client";
import { useEffect, useRef } from "react";
import { paintMatrix } from "@/components/inspect/paint-matrix";
import { useAnswer } from "@/components/inspect/useAnswer";
import { useTheme } from "@/components/playground/useTheme";
import { useSize } from "@/components/plots/useSize";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";

const nothing: readonly number[] = [];
const change = (state: State) => state.ready;

/** W as a heat map: row i holds the weights that node i gives to what it hears. */
export function Weights() {
  const matrix = useAnswer({ about: "matrix" }, { news: change });
  const { theme } = useTheme();
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = Math.floor(Math.min(width, height));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => {
    if (canvas.current && matrix && side > 0) paintMatrix(canvas.current, { ...matrix, dead: nothing, side, at: null });
  }, [matrix, theme, side]);
  const beta = matrix?.beta.toFixed(3);
  return (
    <figure className="embed-weights">
      <figcaption className="flex items-baseline gap-2 pr-3 pl-1">
        <span className="caps">{text.controls.weights}</span>
        <span className="figures ml-auto text-[0.95rem]">{beta ? `β = ${beta}` : "–"}</span>
      </figcaption>
      <div ref={frame}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={matrix && beta ? text.embed.matrix(matrix.n, beta) : text.controls.weights}
          style={{ width: side, height: side }}
        />
      </div>
    </figure>
  );
}
