/** Eigenvalues of W on a line from −1 to 1, or their moduli from 0 to 1. */
export function SpectrumPicture({ values, moduli }: { values: readonly number[]; moduli: boolean }) {
  const low = moduli ? 0 : -1;
  const x = (value: number) => (12 + (396 * (value - low)) / (1 - low)).toFixed(1);
  return (
    <svg viewBox="0 0 420 48" className="w-full max-w-md" aria-hidden="true">
      <path d="M12 30H408" className="stroke-line-strong" />
      {(moduli ? [0, 0.5, 1] : [-1, -0.5, 0, 0.5, 1]).map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} 30v4`} className="stroke-line-strong" />
          <text x={x(tick)} y={45} textAnchor="middle" className="axis">
            {String(tick).replace("-", "−")}
          </text>
        </g>
      ))}
      {values.map((value, j) => (
        <path
          key={j}
          d={`M${x(value)} 6V30`}
          strokeWidth={2}
          className={j === 0 ? "stroke-global" : "stroke-gossip"}
          opacity={j === 0 ? 1 : 0.65}
        />
      ))}
    </svg>
  );
}
