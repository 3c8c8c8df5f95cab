import { expect, it, describe as suite } from "vitest";
import { Refusal } from "../lib/registry";
import {
  applyFaults,
  connectedComponents,
  defaultWeights,
  inDegrees,
  isStronglyConnected,
  outDegrees,
  topologies,
  union,
} from "../lib/topology";

const make = (choice: unknown, seed = 1) => topologies.make(topologies.parse(choice), { seed });
const graphOf = (choice: unknown, seed = 1) => make(choice, seed).phases[0];
const degrees = (choice: unknown, seed = 1) => [...inDegrees(graphOf(choice, seed))];
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error("Nothing was refused.");
};

suite("every topology", () => {
  for (const entry of topologies.entries) {
    it(`${entry.id}: edges are sorted, unique, in range, without loops; the same for the same seed`, () => {
      const topology = make({ kind: entry.id });
      expect(make({ kind: entry.id })).toEqual(topology);
      for (const graph of topology.phases) {
        expect(graph.n).toBe(topology.n);
        expect(graph.directed).toBe(topology.directed);
        let last = -1;
        for (const [i, j] of graph.edges) {
          expect(i).not.toBe(j);
          expect(Math.min(i, j)).toBeGreaterThanOrEqual(0);
          expect(Math.max(i, j)).toBeLessThan(graph.n);
          if (!graph.directed) expect(i).toBeLessThan(j);
          expect(i * graph.n + j).toBeGreaterThan(last);
          last = i * graph.n + j;
        }
      }
      if (topology.positions) {
        expect(topology.positions).toHaveLength(topology.n);
        for (const coordinate of topology.positions.flat()) expect(Math.abs(coordinate - 0.5)).toBeLessThanOrEqual(0.4500001);
        const places = new Set(topology.positions.map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`));
        expect(places.size).toBe(topology.n);
      }
    });
    if ("n" in entry.parameters) {
      it(`${entry.id}: takes 1 node and refuses 0 and 10,000`, () => {
        const single = make({ kind: entry.id, n: 1 });
        expect(single.phases.map((phase) => phase.edges.length)).toEqual([0]);
        for (const n of [0, 10_000, 2.5, "16", null])
          expect(refusal(() => make({ kind: entry.id, n }))).toMatch(/^topology\.n: .*Allowed is a whole number from 1 to 1024/);
      });
    }
  }
  it("comes with sensible weights", () => {
    expect(defaultWeights({ kind: "ring", n: 4 })).toEqual({ kind: "metropolis" });
    expect(defaultWeights({ kind: "one-peer-exponential", n: 4 })).toEqual({ kind: "topology" });
    expect(defaultWeights({ kind: "custom", n: 4, directed: true })).toEqual({ kind: "push" });
    expect(defaultWeights({ kind: "custom", n: 4, directed: false })).toEqual({ kind: "metropolis" });
  });
});

suite("definitions", () => {
  it.each([
    ["ring", { n: 7 }, 7],
    ["ring", { n: 2 }, 1],
    ["path", { n: 9 }, 8],
    ["star", { n: 6 }, 5],
    ["complete", { n: 9 }, 36],
    ["grid", { rows: 3, cols: 5 }, 3 * 4 + 2 * 5],
    ["torus", { rows: 3, cols: 5 }, 30],
    ["torus", { rows: 2, cols: 2 }, 4],
    ["torus", { rows: 1, cols: 5 }, 5],
    ["hypercube", { n: 32 }, 80],
    ["binary-tree", { n: 10 }, 9],
    ["barbell", { n: 9 }, 10 + 6 + 1],
    ["clusters", { count: 4, size: 5 }, 4 * 10 + 3],
    ["random-regular", { n: 20, degree: 7 }, 70],
    ["small-world", { n: 30, k: 6, p: 0.5 }, 90],
    ["scale-free", { n: 40, m: 3 }, 37 * 3],
    ["static-exponential", { n: 10 }, 40],
    ["erdos-renyi", { n: 20, p: 1 }, 190],
    ["erdos-renyi", { n: 20, p: 0 }, 0],
  ])("%s %o has %i links", (kind, values, count) => {
    expect(graphOf({ kind, ...values }).edges).toHaveLength(count);
  });

  it("gives the degrees of the definitions", () => {
    expect(degrees({ kind: "star", n: 5 })).toEqual([4, 1, 1, 1, 1]);
    expect(degrees({ kind: "path", n: 4 })).toEqual([1, 2, 2, 1]);
    expect(degrees({ kind: "binary-tree", n: 7 })).toEqual([2, 3, 3, 1, 1, 1, 1]);
    expect(new Set(degrees({ kind: "torus", rows: 4, cols: 5 }))).toEqual(new Set([4]));
    expect(new Set(degrees({ kind: "hypercube", n: 64 }))).toEqual(new Set([6]));
    for (const degree of [0, 3, 8, 14, 17])
      expect(new Set(degrees({ kind: "random-regular", n: 18, degree }, 5))).toEqual(new Set([degree]));
    const exponential = graphOf({ kind: "static-exponential", n: 100 });
    expect(new Set([...inDegrees(exponential), ...outDegrees(exponential)])).toEqual(new Set([7]));
  });

  it("numbers grid, hypercube, tree, barbell and clusters as documented", () => {
    expect(graphOf({ kind: "grid", rows: 2, cols: 3 }).edges).toEqual([
      [0, 1],
      [0, 3],
      [1, 2],
      [1, 4],
      [2, 5],
      [3, 4],
      [4, 5],
    ]);
    expect(graphOf({ kind: "binary-tree", n: 5 }).edges).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(graphOf({ kind: "barbell", n: 5 }).edges).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    const clusters = make({ kind: "clusters", count: 3, size: 2 });
    expect(clusters.clusters).toEqual([0, 0, 1, 1, 2, 2]);
    expect(clusters.phases[0].edges).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    for (const [i, j] of graphOf({ kind: "hypercube", n: 16 }).edges) expect(Math.log2(i ^ j) % 1).toBe(0);
  });

  it("one-peer exponential: one message each, all hops in turn", () => {
    const { phases } = make({ kind: "one-peer-exponential", n: 6 });
    expect(phases).toHaveLength(3);
    phases.forEach((phase, m) => {
      for (const [i, j] of phase.edges) expect((j - i + 6) % 6).toBe(2 ** m % 6);
    });
    expect(union(make({ kind: "one-peer-exponential", n: 6 })).edges).toEqual(
      graphOf({ kind: "static-exponential", n: 6 }).edges,
    );
  });

  it("is connected where it must be", () => {
    for (const kind of [
      "ring",
      "path",
      "star",
      "complete",
      "grid",
      "torus",
      "hypercube",
      "binary-tree",
      "barbell",
      "clusters",
      "scale-free",
    ])
      expect(connectedComponents(graphOf({ kind })).count).toBe(1);
    expect(isStronglyConnected(graphOf({ kind: "static-exponential", n: 11 }))).toBe(true);
    expect(
      isStronglyConnected(
        graphOf({
          kind: "custom",
          n: 3,
          edges: [
            [0, 1],
            [1, 2],
          ],
          directed: true,
        }),
      ),
    ).toBe(false);
    const parts = connectedComponents(
      graphOf({
        kind: "custom",
        n: 5,
        edges: [
          [0, 3],
          [1, 4],
        ],
      }),
    );
    expect([parts.count, ...parts.of]).toEqual([3, 0, 1, 2, 0, 1]);
  });
});

suite("random topologies", () => {
  it("depend on the seed", () => {
    for (const kind of ["random-regular", "erdos-renyi", "small-world", "scale-free"])
      expect(graphOf({ kind, n: 40 }, 1).edges).not.toEqual(graphOf({ kind, n: 40 }, 2).edges);
  });
  it("small world without rewiring is the lattice", () => {
    expect(new Set(degrees({ kind: "small-world", n: 12, k: 4, p: 0 }))).toEqual(new Set([4]));
    expect(graphOf({ kind: "small-world", n: 9, k: 2, p: 0 }).edges).toEqual(graphOf({ kind: "ring", n: 9 }).edges);
  });
  it("erdos-renyi: a larger p only adds links, about p of all pairs", () => {
    const few = new Set(graphOf({ kind: "erdos-renyi", n: 80, p: 0.2 }).edges.map(String));
    const more = new Set(graphOf({ kind: "erdos-renyi", n: 80, p: 0.4 }).edges.map(String));
    for (const edge of few) expect(more.has(edge)).toBe(true);
    expect(few.size / 3160).toBeCloseTo(0.2, 1);
  });
  it("scale-free: the oldest nodes become hubs", () => {
    const d = degrees({ kind: "scale-free", n: 500, m: 2 });
    expect(Math.max(...d)).toBeGreaterThan(25);
    expect(Math.min(...d)).toBeGreaterThanOrEqual(1);
  });
  it("random regular draws evenly: over seeds every pair is linked about equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 600; seed++)
      for (const edge of graphOf({ kind: "random-regular", n: 8, degree: 3 }, seed).edges)
        counts.set(String(edge), (counts.get(String(edge)) ?? 0) + 1);
    expect(counts.size).toBe(28);
    for (const count of counts.values()) expect(Math.abs(count / 600 - 3 / 7)).toBeLessThan(0.1);
  });
});

suite("refusals", () => {
  it.each([
    [{ kind: "hypercube", n: 12 }, /^topology\.n: 12 is not a power of two.*nearest are 8 and 16\.$/],
    [{ kind: "hypercube", n: 1000 }, /^topology\.n: .*512 and 1024\.$/],
    [{ kind: "random-regular", n: 5, degree: 3 }, /^topology\.degree: .*odd.*2 and 4\.$/],
    [{ kind: "random-regular", n: 4, degree: 9 }, /^topology\.degree: .*largest degree is 3\.$/],
    [{ kind: "small-world", n: 8, k: 3 }, /^topology\.k: 3 is odd.*2 and 4\.$/],
    [{ kind: "small-world", n: 5, k: 6 }, /^topology\.k: .*largest even number is 4\.$/],
    [{ kind: "scale-free", n: 3, m: 3 }, /^topology\.m: .*largest m is 2\.$/],
    [{ kind: "grid", rows: 100, cols: 100 }, /^topology\.cols: .*10000 nodes.*most columns are 10\.$/],
    [{ kind: "clusters", count: 64, size: 20 }, /^topology\.size: .*1280 nodes.*largest size is 16\.$/],
    [
      {
        kind: "custom",
        n: 4,
        edges: [
          [0, 1],
          [1, 2],
          [2, 3],
          [0, 9],
        ],
      },
      /^topology\.edges\[3\]: .*node 9.*nodes are 0 to 3; the nearest is 3\.$/,
    ],
    [{ kind: "custom", n: 1, edges: [[0, 1]] }, /^topology\.edges\[0\]: .*only node is 0\.$/],
    [
      {
        kind: "custom",
        n: 4,
        edges: [
          [0, 1],
          [2, 2],
        ],
      },
      /^topology\.edges\[1\]: node 2 cannot be linked to itself/,
    ],
    [{ kind: "custom", n: 4, edges: [[0, -1]] }, /^topology\.edges\[0\]: -1 is not a node/],
    [{ kind: "custom", n: 4, edges: [[0, 1.5]] }, /^topology\.edges\[0\]: 1\.5 is not a node/],
    [{ kind: "custom", n: 4, edges: [[0]] }, /^topology\.edges\[0\]: \[0\] is not a link/],
    [{ kind: "custom", n: 4, edges: "ring" }, /^topology\.edges: “ring” is not a list of links/],
    [{ kind: "custom", n: 2, positions: [[0.5, 0.5]] }, /^topology\.positions: has 1 entries for 2 nodes/],
    [{ kind: "custom", n: 1, positions: [[0.5, 1.5]] }, /^topology\.positions\[0\]: 1\.5 is outside.*nearest is 1\.$/],
    [{ kind: "custom", n: 2, clusters: [0] }, /^topology\.clusters: has 1 entries for 2 nodes/],
    [{ kind: "custom", n: 2, clusters: [0, -1] }, /^topology\.clusters\[1\]: -1 is not a cluster/],
    [{ kind: "rign", n: 4 }, /^topology\.kind: .*Did you mean “ring”\?/],
    [{ kind: "ring", nodes: 4 }, /^topology\.nodes: /],
  ])("%o", (choice, sentence) => {
    expect(refusal(() => make(choice))).toMatch(sentence);
  });
});

suite("faults", () => {
  it("take away dead nodes' links and cut ones, in every phase", () => {
    const faulty = applyFaults(make({ kind: "ring", n: 5 }), { dead: [0], cut: [[3, 2]] });
    expect(faulty.phases[0].edges).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const peers = applyFaults(make({ kind: "one-peer-exponential", n: 4 }), { dead: [3], cut: [[0, 2]] });
    expect(peers.phases.map((phase) => phase.edges)).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [[2, 0]],
    ]);
    expect(peers.ownWeight).toBe(0.5);
  });
  it("refuse nodes that are not there", () => {
    expect(refusal(() => applyFaults(make({ kind: "ring", n: 5 }), { dead: [1, 5], cut: [] }))).toMatch(
      /^faults\.dead\[1\]: there is no node 5/,
    );
    expect(refusal(() => applyFaults(make({ kind: "ring", n: 5 }), { dead: [], cut: [[0, 7]] }))).toMatch(
      /^faults\.cut\[0\]: there is no node 7/,
    );
  });
});
