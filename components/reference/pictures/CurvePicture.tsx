/** A function of the iteration from 0 to `length`, with its largest value at the top. */
export function CurvePicture({ at, length, className }: { at: (k: number) => number; length: number; className?: string }) {
  const points = Array.from({ length: 201 }, (_, i) => at(Math.round((length * i) / 200)));
  const most = Math.max(...points, 1e-9);
  const path = points
    .map((y, i) => `${i === 0 ? "M" : "L"}${(28 + 1.28 * i).toFixed(1)} ${(8 + 80 * (1 - y / most)).toFixed(1)}`)
    .join("");
  return (
    <svg viewBox="0 0 300 108" className={className} aria-hidden="true">
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <path d={`M28 ${88 - 80 * part}H284`} className="stroke-line" strokeWidth={0.7} />
          <text x={22} y={91.5 - 80 * part} textAnchor="end" className="axis">
            {Number((most * part).toPrecision(2))}
          </text>
        </g>
      ))}
      {[0, length / 2, length].map((k) => (
        <text key={k} x={28 + (256 * k) / length} y={103} textAnchor={k === length ? "end" : "middle"} className="axis">
          {k}
        </text>
      ))}
      <path d={path} className="fill-none stroke-accent" strokeWidth={1.8} strokeLinejoin="round" />
    </svg>
  );
}
