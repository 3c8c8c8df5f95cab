import type { NetworkViewProps } from "@/components/network/props";
import type { DrawnGraph } from "@/lib/gestures";
import type { Choice } from "@/lib/registry";
import { inForce } from "@/lib/store";
import { useActions, usePlaygroundStore } from "./context";

const pair = (i: number, j: number) => `${Math.min(i, j)},${Math.max(i, j)}`;

/** What the reader's drawing does to the experiment. */
export function useDrawing() {
  const store = usePlaygroundStore();
  const { change, set } = useActions();
  const now = () => inForce(store.getState().experiment, store.getState().t);

  /** The present network as if drawn by hand. */
  function drawn(): DrawnGraph | null {
    const { ready, layout } = store.getState();
    if (!ready) return null;
    const ring = (_: unknown, i: number) =>
      [0.5 + 0.4 * Math.sin((2 * Math.PI * i) / ready.n), 0.5 - 0.4 * Math.cos((2 * Math.PI * i) / ready.n)] as const;
    const edges = new Map(
      ready.phases.flatMap((phase) => phase.edges.map(([i, j]) => [ready.directed ? `${i},${j}` : pair(i, j), [i, j] as const])),
    );
    const positions = layout?.length === ready.n ? layout : (ready.positions ?? Array.from({ length: ready.n }, ring));
    return { n: ready.n, directed: ready.directed, edges: [...edges.values()], positions };
  }
  const custom = (graph: DrawnGraph): Choice => ({ kind: "custom", ...graph });

  const redraw: NonNullable<NetworkViewProps["onChange"]> = (graph, keep) => {
    set({ layout: graph.positions, selection: { nodes: [], links: [] } });
    change({ topology: custom(graph) }, keep);
  };
  return {
    redraw,
    moved(layout: readonly (readonly [number, number])[]): void {
      set({ layout });
    },
    cut(links: readonly (readonly [number, number])[]): void {
      const { faults } = now();
      const known = new Map([...faults.cut, ...links].map((link) => [pair(...link), link]));
      change({ faults: { ...faults, cut: [...known.values()] } });
    },
    paint(nodes: readonly number[], cluster: number): void {
      const graph = drawn();
      const clusters = store.getState().ready?.clusters;
      if (!graph || !clusters) return;
      const next = Array.from(clusters);
      for (const node of nodes) next[node] = cluster;
      const names = [...new Set(next)].sort((a, b) => a - b);
      change({ topology: custom({ ...graph, clusters: next.map((name) => names.indexOf(name)) }) });
    },
    /** Lays the network out afresh. */
    tidy(): void {
      const { topology } = now();
      set({ layout: null });
      if (topology.kind !== "custom" || topology.positions === undefined) return;
      const { positions: _, ...rest } = topology;
      change({ topology: rest as Choice });
    },
    remove(): void {
      const graph = drawn();
      const { nodes, links } = store.getState().selection;
      if (!graph || nodes.length >= graph.n) return;
      const keep = Array.from({ length: graph.n }, (_, i) => i).filter((i) => !nodes.includes(i));
      const gone = new Set(links.map(([i, j]) => pair(i, j)));
      const edges = graph.edges
        .filter(([i, j]) => keep.includes(i) && keep.includes(j) && !gone.has(pair(i, j)))
        .map(([i, j]) => [keep.indexOf(i), keep.indexOf(j)] as const);
      redraw({ ...graph, n: keep.length, edges, positions: keep.map((i) => graph.positions[i]!) }, keep);
    },
    /** One node to start drawing from. */
    clear(): void {
      set({ tool: "draw" });
      redraw({ n: 1, edges: [], directed: false, positions: [[0.5, 0.5]] }, [0]);
    },
  };
}
