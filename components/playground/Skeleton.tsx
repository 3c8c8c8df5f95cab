const nodes = Array.from({ length: 16 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 16 - Math.PI / 2;
  return [50 + 36 * Math.cos(angle), 50 + 36 * Math.sin(angle)].map((x) => Number(x.toFixed(2))) as [number, number];
});

/** The default network before any script has run, so that the first paint already shows what this is about. */
export function Skeleton() {
  return (
    <svg viewBox="0 0 100 100" className="size-full" aria-hidden="true">
      <circle cx={50} cy={50} r={36} className="fill-none stroke-line-strong [stroke-width:0.5]" />
      {nodes.map(([x, y], i) => (
        <g key={i} className="breathing" style={{ animationDelay: `${i * 90}ms` }}>
          <circle cx={x} cy={y} r={5} className="fill-paper" />
          <path d={`M${x - 5} ${y}a5 5 0 0 1 10 0z`} className="fill-class-a opacity-50" />
          <path d={`M${x - 5} ${y}a5 5 0 0 0 10 0z`} className="fill-class-b opacity-50" />
          <circle cx={x} cy={y} r={5} className="fill-none stroke-line-strong [stroke-width:0.5]" />
        </g>
      ))}
    </svg>
  );
}
