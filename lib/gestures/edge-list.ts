import { Refusal } from "../registry";
import type { Link } from "./gesture";

/** What a pasted list of links says. */
export interface EdgeList {
  readonly edges: readonly Link[];
  /** Set when the list has arrows. */
  readonly directed: boolean;
  /** One more than the largest number in the list. */
  readonly n: number;
}

/**
 * Reads links as people write them: `0-1, 1-2`, one pair a line, comma-separated values, arrows (`0->1`) for one-way
 * links. Self-links and repetitions are left out. Throws a {@link Refusal} naming the line that has no pairs in it.
 */
export function parseEdgeList(text: string): EdgeList {
  const edges = new Map<string, Link>();
  const directed = /->|→/.test(text);
  let n = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const rest = line.replace(/->|→|\d+|[-–,;:\s()[\]]/g, "");
    const numbers = (line.match(/\d+/g) ?? []).map(Number);
    if (rest !== "" || numbers.length === 0 || numbers.length % 2 !== 0)
      throw new Refusal(
        "topology.edges",
        `line ${index + 1}, “${line.trim().slice(0, 40)}”, is not a list of pairs. Write links as 0-1, 1-2, or one pair of node numbers a line; an arrow, 0->1, makes them one-way.`,
      );
    for (let i = 0; i < numbers.length; i += 2) {
      const [a, b] = [numbers[i], numbers[i + 1]];
      n = Math.max(n, a + 1, b + 1);
      if (a === b) continue;
      const edge: Link = directed || a < b ? [a, b] : [b, a];
      edges.set(`${edge}`, edge);
    }
  }
  return { edges: [...edges.values()], directed, n };
}

/** Links as `parseEdgeList` reads them back. */
export const formatEdgeList = (edges: readonly Link[], directed: boolean): string =>
  edges.map(([a, b]) => (directed ? `${a}->${b}` : `${a}-${b}`)).join(", ");
