import { forEachWeight, type MixingMatrix } from "@/lib/topology";

/** W as a square of shades; the largest entry is the darkest. */
export function MatrixPicture({ matrix, className }: { matrix: MixingMatrix; className?: string }) {
  const cells: { i: number; j: number; w: number }[] = [];
  forEachWeight(matrix, (i, j, w) => cells.push({ i, j, w }));
  const most = Math.max(...cells.map(({ w }) => w));
  const { n } = matrix;
  return (
    <svg viewBox={`-0.5 -0.5 ${n + 1} ${n + 1}`} className={className} aria-hidden="true">
      <rect x={-0.25} y={-0.25} width={n + 0.5} height={n + 0.5} className="fill-panel" />
      {cells.map(({ i, j, w }) => (
        <rect
          key={`${i}-${j}`}
          x={j + 0.04}
          y={i + 0.04}
          width={0.92}
          height={0.92}
          className="fill-gossip"
          opacity={(0.12 + (0.88 * w) / most).toFixed(2)}
        />
      ))}
    </svg>
  );
}
