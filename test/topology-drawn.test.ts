import { expect, it, describe as suite } from "vitest";
import { draw, normal, streamKey } from "../lib/math/random";
import { topologies } from "../lib/topology";
import { custom } from "../lib/topology/topologies/custom";

const { edges, positions, clusters } = custom.parameters;
const random = (n: number, p: number, both = false) => {
  const key = streamKey(7, "topology", n);
  const out: [number, number][] = [];
  for (let i = 0; i < n; i++)
    for (let j = both ? 0 : i + 1; j < n; j++) if (i !== j && draw(key, i * n + j) / 2 ** 32 < p) out.push([i, j]);
  return out;
};
const shuffled = <T>(items: T[]) =>
  items
    .map((item, i) => [normal(3, i), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
const alphabet = /^[A-Za-z0-9._,:;!*()-]*$/;

suite("the text of a drawn network", () => {
  it.each([
    ["nothing", []],
    [
      "a triangle",
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    ],
    ["a sparse network", random(64, 0.08)],
    ["a sparse network in the order it was drawn", shuffled(random(64, 0.08))],
    ["a dense network", random(64, 0.9)],
    ["one-way links", random(40, 0.5, true)],
    [
      "far nodes",
      [
        [0, 1023],
        [1023, 5],
        [700, 2],
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10],
        [11, 12],
        [13, 14],
        [15, 16],
        [17, 18],
      ],
    ],
  ] as [string, [number, number][]][])("keeps %s", (_, links) => {
    const text = edges.encode(links);
    expect(text).toMatch(alphabet);
    expect(edges.decode(text)).toEqual(links);
  });

  it("stays readable while it is short, and can be typed", () => {
    expect(
      edges.encode([
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ).toBe("0-1,1-2,2-0");
    expect(positions.decode("0.5,0.05;0.9,0.5")).toEqual([
      [0.5, 0.05],
      [0.9, 0.5],
    ]);
    expect(clusters.decode("0,0,1")).toEqual([0, 0, 1]);
  });

  it("is short: 64 nodes with all links and places stay under 1000 characters, also when drawn in any order", () => {
    const places = Array.from({ length: 64 }, (_, i) => [draw(1, i) / 2 ** 32, draw(2, i) / 2 ** 32] as const);
    const given = positions.parse(places, "topology.positions");
    const where = positions.encode(given);
    expect(positions.decode(where)).toEqual(given);
    expect(where).toMatch(alphabet);
    const rooms = Array.from({ length: 64 }, (_, i) => i >> 2);
    expect(clusters.decode(clusters.encode(rooms))).toEqual(rooms);
    for (const p of [0.05, 0.1, 0.3, 1]) {
      expect(edges.encode(random(64, p)).length + where.length + clusters.encode(rooms).length).toBeLessThan(1000);
      const drawn = shuffled(random(64, p));
      expect(edges.encode(drawn).length + where.length).toBeLessThan(1600);
      const rebuilt = topologies.parse({ kind: "custom", n: 64, edges: edges.decode(edges.encode(drawn)) });
      expect(topologies.make(rebuilt, { seed: 1 })).toEqual(
        topologies.make(topologies.parse({ kind: "custom", n: 64, edges: drawn }), { seed: 1 }),
      );
    }
  });

  it("never throws and never loops on nonsense; parse refuses what it cannot read", () => {
    const letters = "AZaz09-_.,;!*%é 1";
    for (let turn = 0; turn < 3000; turn++) {
      const length = draw(9, turn) % 20;
      const text = Array.from({ length }, (_, i) => letters[draw(turn, i) % letters.length]).join("");
      for (const parameter of [edges, positions, clusters]) {
        const raw = parameter.decode(text);
        try {
          parameter.parse(raw, "x");
        } catch (error) {
          expect((error as Error).name).toBe("Refusal");
        }
      }
    }
    expect(() => edges.parse(edges.decode("0-1,1"), "topology.edges")).toThrow(/^topology.edges: “0-1,1” is not a list of links/);
  });

  it("merges repeated and reversed links", () => {
    const graph = (directed: boolean) =>
      topologies.make(
        topologies.parse({
          kind: "custom",
          n: 3,
          edges: [
            [2, 1],
            [1, 2],
            [0, 1],
            [2, 1],
          ],
          directed,
        }),
        { seed: 1 },
      ).phases[0].edges;
    expect(graph(false)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(graph(true)).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
    ]);
  });
});
