import type { ReactNode } from "react";

/** Names and figures, two by two. */
export function FactList({ facts }: { facts: readonly (readonly [name: ReactNode, value: ReactNode] | false)[] }) {
  return (
    <dl className="facts max-w-md">
      {facts.map(
        (fact, i) =>
          fact && (
            <div key={i} className="contents">
              <dt>{fact[0]}</dt>
              <dd className="figures">{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Three decimals, or as many as it takes to differ from 0 and 1. */
export function fraction(x: number): string {
  if (!Number.isFinite(x)) return "∞";
  if (Math.abs(x) < 5e-13) return "0";
  return Math.abs(x) < 0.001 ? x.toExponential(1).replace("-", "−") : x.toFixed(3);
}
