"use client";
import { text } from "@/lib/text";
import "@/lib/text/inspect";

const WIDTH = 300;
const HEIGHT = 74;
const ZERO = WIDTH / 2;

/** All eigenvalues of W as stems between −1 and 1; β, the largest modulus besides the 1 of the average, stands out. */
export function Spectrum({ eigenvalues, beta }: { eigenvalues: Float64Array; beta: number }) {
  const { inspect } = text;
  const x = (value: number) => ZERO + value * (WIDTH / 2 - 8);
  const last = eigenvalues.length - 1;
  const second = Math.abs(eigenvalues[last] ?? 0) > Math.abs(eigenvalues[1] ?? 0) ? last : 1;
  return (
    <section>
      <h3 className="caps">{inspect.spectrum}</h3>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="mt-1 w-full max-w-[300px] overflow-visible"
        role="img"
        aria-label={inspect.spectrumAlt(beta.toFixed(3))}
      >
        {Array.from(stacks(eigenvalues), ([value, count]) => (
          <line
            key={value}
            x1={x(value)}
            x2={x(value)}
            y1={HEIGHT - 18}
            y2={HEIGHT - 18 - Math.min(44, 14 + 9 * (count - 1))}
            className="stroke-faint"
            strokeWidth={1.5}
            strokeOpacity={0.75}
          />
        ))}
        {eigenvalues.length > 1 && (
          <g className="fill-gossip stroke-gossip">
            <line x1={x(eigenvalues[second]!)} x2={x(eigenvalues[second]!)} y1={HEIGHT - 18} y2={14} strokeWidth={2} />
            <text
              x={Math.min(WIDTH - 8, Math.max(8, x(eigenvalues[second]!)))}
              y={9}
              textAnchor="middle"
              className="stroke-none font-serif text-[13px] italic"
            >
              {second === last ? "−β" : "β"}
            </text>
          </g>
        )}
        <line x1={x(-1)} x2={x(1)} y1={HEIGHT - 18} y2={HEIGHT - 18} className="stroke-line-strong" />
        {[-1, 0, 1].map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 4} textAnchor="middle" className="axis">
            {tick < 0 ? "−1" : tick}
          </text>
        ))}
      </svg>
    </section>
  );
}

/** Equal eigenvalues together, with how many there are. */
function stacks(eigenvalues: Float64Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of eigenvalues) {
    const place = Math.round(value * 500) / 500;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
