import { quoted, Refusal } from "../../registry";
import { MAX_NODES } from "../entry";
import type { Point } from "../layout";
import { decodeClusters, decodeEdges, decodePositions, encodeClusters, encodeEdges, encodePositions } from "./drawn-codec";

type Pair = readonly [number, number];

function parseList<T>(value: unknown, path: string, what: string, parseItem: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new Refusal(path, `${quoted(value)} is not ${what}.`);
  return value.map((item, i) => parseItem(item, `${path}[${i}]`));
}

function parseNode(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MAX_NODES) return value;
  throw new Refusal(path, `${quoted(value)} is not a node. Nodes are whole numbers from 0 to at most ${MAX_NODES - 1}.`);
}

function parseEdge(value: unknown, path: string): Pair {
  if (!Array.isArray(value) || value.length !== 2)
    throw new Refusal(path, `${quoted(value)} is not a link. Write two nodes, such as [0,1].`);
  const i = parseNode(value[0], path);
  const j = parseNode(value[1], path);
  if (i === j)
    throw new Refusal(
      path,
      `node ${i} cannot be linked to itself; every node always keeps a share of its own model. Leave this link out.`,
    );
  return [i, j];
}

function parsePoint(value: unknown, path: string): Point {
  if (!Array.isArray(value) || value.length !== 2)
    throw new Refusal(path, `${quoted(value)} is not a place. Write [x,y], such as [0.5,0.25].`);
  return value.map((coordinate) => {
    if (typeof coordinate !== "number" || !Number.isFinite(coordinate))
      throw new Refusal(path, `${quoted(coordinate)} is not a number.`);
    if (coordinate < 0 || coordinate > 1)
      throw new Refusal(
        path,
        `${coordinate} is outside the square. Allowed is 0 to 1; the nearest is ${coordinate < 0 ? 0 : 1}.`,
      );
    return Math.round(coordinate * 1000) / 1000;
  }) as unknown as Point;
}

function parseCluster(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MAX_NODES) return value;
  throw new Refusal(path, `${quoted(value)} is not a cluster. Clusters are whole numbers from 0 to at most ${MAX_NODES - 1}.`);
}

/** The links of a drawn network, [[i, j], …] in the order given. Self-loops and impossible nodes are refused. */
export const edgesParameter = {
  label: "Links",
  help: "Pairs of nodes that talk; with one-way links, i sends to j.",
  symbol: "E",
  default: [] as readonly Pair[],
  parse: (value: unknown, path: string): readonly Pair[] =>
    parseList(value, path, "a list of links such as [[0,1],[1,2]]", parseEdge),
  encode: encodeEdges,
  decode: decodeEdges,
};

/** Where the nodes were drawn: [x, y] in the unit square, y downwards, rounded to thousandths. */
export const positionsParameter = {
  label: "Places",
  help: "Where each node is drawn, in a square from 0 to 1.",
  default: undefined,
  parse: (value: unknown, path: string): readonly Point[] | undefined =>
    parseList(value, path, "a list of places such as [[0.5,0.05],[0.9,0.5]]", parsePoint),
  encode: (value: readonly Point[] | undefined) => encodePositions(value ?? []),
  decode: decodePositions,
};

/** The cluster of each node, for algorithms that average inside clusters. */
export const clustersParameter = {
  label: "Clusters",
  help: "The cluster that each node belongs to.",
  default: undefined,
  parse: (value: unknown, path: string): readonly number[] | undefined =>
    parseList(value, path, "a list with each node's cluster, such as [0,0,1,1]", parseCluster),
  encode: (value: readonly number[] | undefined) => encodeClusters(value ?? []),
  decode: decodeClusters,
};
