import type { Dataset } from "@/lib/data";

const fills = ["var(--class-a)", "var(--class-b)"];

/** Each node's samples by class, as one stacked bar per node. */
export function SharesPicture({ data, owners, n }: { data: Dataset; owners: Int32Array; n: number }) {
  const classes = data.classes ?? 2;
  const counts = Array.from({ length: n }, () => new Array<number>(classes).fill(0));
  owners.forEach((node, s) => {
    const label = data.task === "multiclass" ? data.labels[s]! : Number(data.labels[s]! > 0);
    counts[node]![label]! += 1;
  });
  const most = Math.max(...counts.map((of) => of.reduce((a, b) => a + b, 0)));
  const width = 160 / n;
  return (
    <svg viewBox="0 0 160 60" className="w-full" aria-hidden="true">
      {counts.map((of, node) => {
        let y = 60;
        return of.map((count, label) => {
          const height = (58 * count) / most;
          y -= height;
          return (
            <rect
              key={`${node}-${label}`}
              x={node * width}
              y={y.toFixed(2)}
              width={width * 0.82}
              height={height.toFixed(2)}
              fill={fills[label % 2]}
            />
          );
        });
      })}
      <path d="M0 60H160" className="stroke-line-strong" strokeWidth={0.5} />
    </svg>
  );
}
