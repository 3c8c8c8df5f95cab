/** The bare shape of a function of the iteration, without axes. */
export function CurveSketch({ at, length }: { at: (k: number) => number; length: number }) {
  const points = Array.from({ length: 101 }, (_, i) => `${i},${(4 + 42 * (1 - at(Math.round((length * i) / 100)))).toFixed(1)}`);
  return (
    <svg viewBox="0 0 100 50" className="w-full" aria-hidden="true">
      <polyline points={points.join(" ")} className="fill-none stroke-accent" strokeWidth={2} strokeLinejoin="round" />
    </svg>
  );
}
