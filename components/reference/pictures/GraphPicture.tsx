import { tidy } from "@/components/network/forces";
import { discRadius } from "@/components/network/layout";
import type { Graph, Topology } from "@/lib/topology";

type Place = readonly [number, number];

/** Places of the nodes: the topology's own, else by a simulation. */
export const placesOf = (topology: Topology): readonly Place[] => topology.positions ?? tidy(topology.phases[0]!);

/** A link from i to j, drawn up to the disc of j, with a small arrow; bent so that a pair of links does not overlap. */
function arrow([ax, ay]: Place, [bx, by]: Place, radius: number): { line: string; head: string } {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [(ax + bx) / 2 + 0.09 * dy, (ay + by) / 2 - 0.09 * dx];
  const [ux, uy] = [(bx - cx) / Math.hypot(bx - cx, by - cy), (by - cy) / Math.hypot(bx - cx, by - cy)];
  const [tx, ty] = [bx - ux * radius * 1.25, by - uy * radius * 1.25];
  const size = Math.min(2.6, 0.12 * length + 0.9);
  const point = (along: number, across: number) =>
    `${(tx - ux * along + uy * across).toFixed(2)},${(ty - uy * along - ux * across).toFixed(2)}`;
  return {
    line: `M${ax.toFixed(2)} ${ay.toFixed(2)}Q${cx.toFixed(2)} ${cy.toFixed(2)} ${tx.toFixed(2)} ${ty.toFixed(2)}`,
    head: `${point(0, 0)} ${point(size, size * 0.42)} ${point(size, -size * 0.42)}`,
  };
}

interface Props {
  graph: Graph;
  places: readonly Place[];
  /** Cluster of each node, drawn as shade. */
  clusters?: readonly number[];
  className?: string;
}

/** A network as a still picture. Decoration beside its name: says nothing to screen readers. */
export function GraphPicture({ graph, places, clusters, className }: Props) {
  const at = places.map(([x, y]): Place => [100 * x, 100 * y]);
  const radius = Math.max(1.2, Math.min(4.2, 60 * discRadius(places)));
  const thin = graph.edges.length > 60 ? 0.35 : 0.7;
  return (
    <svg viewBox="-3 -3 106 106" className={className} aria-hidden="true">
      <g className="fill-none stroke-faint" strokeWidth={thin}>
        {graph.edges.map(([i, j]) => {
          if (!graph.directed)
            return (
              <path
                key={`${i}-${j}`}
                d={`M${at[i]!.map((v) => v.toFixed(2)).join(" ")}L${at[j]!.map((v) => v.toFixed(2)).join(" ")}`}
              />
            );
          const { line, head } = arrow(at[i]!, at[j]!, radius);
          return (
            <g key={`${i}-${j}`}>
              <path d={line} />
              <polygon points={head} className="fill-faint stroke-none" />
            </g>
          );
        })}
      </g>
      {at.map(([x, y], node) => (
        <circle
          key={node}
          cx={x.toFixed(2)}
          cy={y.toFixed(2)}
          r={radius.toFixed(2)}
          className={clusters && clusters[node]! % 2 === 1 ? "fill-cluster stroke-paper" : "fill-gossip stroke-paper"}
          strokeWidth={0.8}
        />
      ))}
    </svg>
  );
}
