"use client";
import { useEffect, useRef, useState } from "react";
import { useActions, useView } from "@/components/playground/context";
import { useTheme } from "@/components/playground/useTheme";
import { text } from "@/lib/text";
import type { Answer } from "@/lib/worker/protocol";

type Matrix = Extract<Answer, { about: "matrix" }>;

/** W as a heat map: row i holds the weights that node i gives to what it hears. */
export function Weights() {
  const ready = useView((state) => state.ready);
  const { ask } = useActions();
  const { theme } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [matrix, setMatrix] = useState<Matrix | null>(null);
  useEffect(() => {
    let stale = false;
    if (ready)
      void ask({ about: "matrix" }).then((answer) => {
        if (!stale && answer?.about === "matrix") setMatrix(answer);
      });
    return () => {
      stale = true;
    };
  }, [ready, ask]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's name is only the signal to look again
  useEffect(() => {
    if (canvas.current && matrix) paint(canvas.current, matrix);
  }, [matrix, theme]);
  return (
    <figure className="embed-weights">
      <figcaption className="flex items-baseline gap-2 pr-3 pl-1">
        <span className="caps">{text.controls.weights}</span>
        <span className="figures ml-auto text-[0.95rem]">{matrix ? `β = ${matrix.beta.toFixed(3)}` : "–"}</span>
      </figcaption>
      <canvas
        ref={canvas}
        role="img"
        aria-label={matrix ? text.embed.matrix(matrix.n, matrix.beta.toFixed(3)) : text.controls.weights}
      />
    </figure>
  );
}

/** One pixel per weight; the browser enlarges them without smoothing. */
function paint(canvas: HTMLCanvasElement, { n, weights }: Matrix): void {
  [canvas.width, canvas.height] = [n, n];
  const context = canvas.getContext("2d");
  if (!context) return;
  const most = weights.reduce((high, weight) => Math.max(high, Math.abs(weight)), 0) || 1;
  context.fillStyle = getComputedStyle(canvas).getPropertyValue("--gossip");
  weights.forEach((weight, at) => {
    context.globalAlpha = Math.sqrt(Math.abs(weight) / most);
    if (weight !== 0) context.fillRect(at % n, Math.floor(at / n), 1, 1);
  });
}
