/** Eigenvalues of W on a line from −1 to 1, or their moduli from 0 to 1. */
export function SpectrumPicture({ values, moduli }: { values: readonly number[]; moduli: boolean }) {
  const low = moduli ? 0 : -1;
  const x = (value: number) => (10 + (280 * (value - low)) / (1 - low)).toFixed(1);
  return (
    <svg viewBox="0 0 300 44" className="w-full max-w-xl" aria-hidden="true">
      <path d="M10 28H290" className="stroke-line-strong" />
      {(moduli ? [0, 0.5, 1] : [-1, -0.5, 0, 0.5, 1]).map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} 28v4`} className="stroke-line-strong" />
          <text x={x(tick)} y={41} textAnchor="middle" className="axis">
            {String(tick).replace("-", "−")}
          </text>
        </g>
      ))}
      {values.map((value, j) => (
        <path
          key={j}
          d={`M${x(value)} 8V28`}
          strokeWidth={1.6}
          className={j === 0 ? "stroke-global" : "stroke-gossip"}
          opacity={j === 0 ? 1 : 0.65}
        />
      ))}
    </svg>
  );
}
