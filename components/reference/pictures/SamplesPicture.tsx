import type { Dataset } from "@/lib/data";

const colours = ["var(--class-a)", "var(--class-b)", "var(--global)", "var(--gossip)"];
/** Enough samples to recognise the shape, few enough for a small page. */
const MOST = 420;

interface Props {
  data: Dataset;
  /** The node that owns each sample, to colour by in place of the label. */
  owners?: { of: Int32Array; n: number };
  className?: string;
}

/** The samples of a data set: points of the plane, little pictures, or the nodes' values. */
export function SamplesPicture({ data, owners, className }: Props) {
  if (data.image) return <Images data={data} className={className} />;
  const points = data.values ? data.values.map((row) => [row[0]!, row[1] ?? 0] as const) : rows(data);
  if (points.length === 0) return null;
  const extent = data.extent ?? Math.max(...points.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y)))) * 1.05;
  const colour = data.values
    ? () => colours[3]!
    : owners
      ? (s: number) => ownerColour(owners.of[s]!, owners.n)
      : labelColour(data);
  const radius = points.length > 60 ? 0.95 : 2.4;
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true">
      <path d="M0 50H100M50 0V100" className="stroke-line" strokeWidth={0.4} />
      {points.map(([x, y], s) => (
        <circle
          key={s}
          cx={(50 + (49 * x) / extent).toFixed(1)}
          cy={(50 - (49 * y) / extent).toFixed(1)}
          r={radius}
          fill={colour(s)}
        />
      ))}
    </svg>
  );
}

const rows = ({ features, p, count }: Dataset) =>
  Array.from({ length: Math.min(MOST, count) }, (_, s) => [features[s * p]!, features[s * p + 1] ?? 0] as const);

const ownerColour = (node: number, n: number) => `oklch(0.66 0.14 ${Math.round((360 * node) / n + 40)})`;

function labelColour({ labels, task }: Dataset): (s: number) => string {
  if (task === "multiclass") return (s) => colours[labels[s]! % 4]!;
  if (task === "binary") return (s) => colours[Number(labels[s]! > 0)]!;
  const [low, high] = labels.reduce(([a, b], y) => [Math.min(a, y), Math.max(b, y)], [Infinity, -Infinity]);
  return (s) => {
    const part = Math.round((100 * (labels[s]! - low)) / (high - low || 1));
    return `color-mix(in oklab, ${colours[1]} ${part}%, ${colours[0]})`;
  };
}

/** Four of each class, a row of classes each. */
function Images({ data, className }: { data: Dataset; className?: string }) {
  const [height, width] = data.image!;
  const classes = data.classes ?? 1;
  const perClass = 4;
  const cells = Array.from({ length: classes * perClass }, (_, cell) => {
    const [wanted, nth] = [cell % classes, Math.floor(cell / classes)];
    const found = Array.from(data.labels.subarray(0, data.count)).flatMap((label, s) => (label === wanted ? [s] : []));
    return found[nth] ?? 0;
  });
  const gap = 2;
  return (
    <svg
      viewBox={`0 0 ${classes * (width + gap)} ${perClass * (height + gap)}`}
      className={className}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      {cells.map((s, cell) => (
        <g
          key={cell}
          transform={`translate(${(cell % classes) * (width + gap)},${Math.floor(cell / classes) * (height + gap)})`}
          className="fill-ink"
        >
          {ink(data, s).map(([x, y, amount]) => (
            <rect key={`${x}-${y}`} x={x} y={y} width={1} height={1} opacity={amount} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The pixels with visible ink: [column, row, amount in tenths]. */
function ink({ features, p, image }: Dataset, s: number): [number, number, number][] {
  const width = image![1];
  return Array.from(features.subarray(s * p, (s + 1) * p), (value, i): [number, number, number] => [
    i % width,
    Math.floor(i / width),
    Math.round(10 * Math.min(1, value)) / 10,
  ]).filter(([, , amount]) => amount >= 0.2);
}
