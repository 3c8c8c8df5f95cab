import { datasets } from "@/lib/data";

/** Half a side of the square, in the units of x. */
const EXTENT = 3.4;
const conditionNumber = 10;

/** The quadratic bowls in two dimensions: each node's own lowest point, and level lines of the common bowl. */
export function BowlsPicture({ className }: { className?: string }) {
  const { features, labels } = datasets.make(datasets.parse({ kind: "quadratic", d: 2, conditionNumber }), { seed: 1, n: 16 });
  // Node i's rows say √(d a_j)·x_j = √(d a_j)·b_ij.
  const lowest = Array.from({ length: 16 }, (_, i) => [0, 1].map((j) => labels[2 * i + j]! / features[(2 * i + j) * 2 + j]!));
  const mean = [0, 1].map((j) => lowest.reduce((sum, b) => sum + b[j]!, 0) / 16);
  const place = (b: readonly number[]) => [50 + (50 * (b[0]! - mean[0]!)) / EXTENT, 50 - (50 * (b[1]! - mean[1]!)) / EXTENT];
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true">
      {[0.3, 0.6, 0.9, 1.2].map((level) => (
        <ellipse
          key={level}
          cx={50}
          cy={50}
          rx={(50 * level * Math.sqrt(conditionNumber)) / EXTENT}
          ry={(50 * level) / EXTENT}
          className="fill-none stroke-line-strong"
          strokeWidth={0.6}
        />
      ))}
      {lowest.map((b, node) => {
        const [x, y] = place(b);
        return <circle key={node} cx={x!.toFixed(1)} cy={y!.toFixed(1)} r={2} className="fill-gossip" />;
      })}
      <path d="M47 50h6M50 47v6" className="stroke-global" strokeWidth={1.4} />
    </svg>
  );
}
