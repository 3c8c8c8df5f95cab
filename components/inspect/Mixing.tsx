"use client";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import { geometricSum } from "@/lib/topology/spectrum";
import type { Ready } from "@/lib/worker/protocol";
import { Fact } from "./Fact";
import { order } from "./order";
import { periodOf } from "./period";

function digits(x: number): string {
  if (!Number.isFinite(x)) return "∞";
  if (x >= 1000) return order(x);
  return x >= 1 ? String(Number(x.toPrecision(3))) : x > 0 && x < 0.001 ? x.toExponential(1) : x.toFixed(3);
}

/** β, the spectral gap, C and D in numbers and in words. */
export function Mixing({ ready, beta }: { ready: Ready; beta: number }) {
  const { inspect } = text;
  const H = periodOf(ready.experiment.algorithm);
  const C = geometricSum(beta, H);
  const D = Math.min(H, beta < 1 ? 1 / (1 - beta) : Number.POSITIVE_INFINITY);
  return (
    <section>
      <dl className="facts">
        <Fact label="β" value={digits(beta)} meaning={inspect.beta} />
        <Fact label="1 − β" value={digits(Math.max(0, 1 - beta))} meaning={inspect.gap} />
        <Fact label="C" symbol="Σ βᵏ, k < H" value={digits(C)} meaning={inspect.C(Number.isFinite(H) ? H : "∞")} />
        <Fact label="D" symbol="min{H, 1/(1−β)}" value={digits(D)} meaning={inspect.D} />
      </dl>
      {!Number.isFinite(H) && <p className="mt-1 text-[0.78rem] text-faint">{inspect.noH}</p>}
    </section>
  );
}
