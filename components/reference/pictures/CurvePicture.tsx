/** A function of the iteration from 0 to `length`, with its largest value at the top. */
export function CurvePicture({ at, length, className }: { at: (k: number) => number; length: number; className?: string }) {
  const points = Array.from({ length: 201 }, (_, i) => at(Math.round((length * i) / 200)));
  const most = Math.max(...points, 1e-9);
  const path = points
    .map((y, i) => `${i === 0 ? "M" : "L"}${(32 + 1.88 * i).toFixed(1)} ${(8 + 110 * (1 - y / most)).toFixed(1)}`)
    .join("");
  return (
    <svg viewBox="0 0 420 140" className={className} aria-hidden="true">
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <path d={`M32 ${118 - 110 * part}H408`} className="stroke-line" strokeWidth={0.7} />
          <text x={25} y={121.5 - 110 * part} textAnchor="end" className="axis">
            {Number((most * part).toPrecision(2))}
          </text>
        </g>
      ))}
      {[0, length / 2, length].map((k) => (
        <text key={k} x={32 + (376 * k) / length} y={135} textAnchor={k === length ? "end" : "middle"} className="axis">
          {k}
        </text>
      ))}
      <path d={path} className="fill-none stroke-accent" strokeWidth={1.8} strokeLinejoin="round" />
    </svg>
  );
}
