import { integer, number, quoted, Refusal, suggestion } from "../registry";
import type { Faults } from "./experiment";
import { isRecord, member } from "./plain";

type Pair = readonly [number, number];

export const noFaults: Faults = { dead: [], cut: [], drop: 0, stragglers: [] };

/** As parameters, so that their controls draw themselves. */
export const dropProbability = number({
  label: "Lost messages",
  help: "Probability that one message is lost; its weight stays where it was.",
  default: 0,
  min: 0,
  max: 1,
});
export const slowness = number({
  label: "Slow down",
  help: "How many times as long this node computes.",
  default: 4,
  min: 1,
  max: 1000,
  scale: "log",
});

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(path, `${quoted(value)} is not a list.`);
  if (value.length > 100_000) throw new Refusal(path, `${value.length} entries are too many. Allowed are at most 100000.`);
  return value;
}

function pair(value: unknown, path: string, shape: string): Pair {
  if (!Array.isArray(value) || value.length !== 2) throw new Refusal(path, `${quoted(value)} is not a pair ${shape}.`);
  return value as unknown as Pair;
}

const byFirstThenSecond = (a: Pair, b: Pair) => a[0] - b[0] || a[1] - b[1];

/**
 * The faults that `raw` names, judged against the network's size and put in order; those it leaves out come from
 * `base`. A cut between nodes that have no link is legal and does nothing, so that a random network may be redrawn.
 */
export function parseFaults(raw: unknown, base: Faults, network: { n: number; directed: boolean }, path = "faults"): Faults {
  const names = Object.keys(noFaults);
  if (!isRecord(raw)) throw new Refusal(path, `${quoted(raw)} is not a set of fields. It has: ${names.join(", ")}.`);
  for (const name of Object.keys(raw))
    if (!names.includes(name))
      throw new Refusal(member(path, name), `there is no field of that name. ${suggestion(name, names)}`);
  const index = integer({ label: "Node", help: "", min: 0, max: network.n - 1 });
  const out = { ...base, ...raw } as { -readonly [K in keyof Faults]: Faults[K] };

  if (raw.dead !== undefined) out.dead = parseDead(raw.dead, member(path, "dead"));
  if (raw.cut !== undefined) out.cut = parseCut(raw.cut, member(path, "cut"));
  if (raw.drop !== undefined) out.drop = dropProbability.parse(raw.drop, member(path, "drop"));
  if (raw.stragglers !== undefined) out.stragglers = parseStragglers(raw.stragglers, member(path, "stragglers"));
  if (out.dead.length >= network.n) throw new Refusal(member(path, "dead"), "no node is left alive. At least one has to be.");
  return out;

  function parseDead(value: unknown, at: string) {
    const nodes = list(value, at).map((node, i) => index.parse(node, member(at, i)));
    return [...new Set(nodes)].sort((a, b) => a - b);
  }
  function parseCut(value: unknown, at: string) {
    const links = list(value, at).map((item, i): Pair => {
      const place = member(at, i);
      const [a, b] = pair(item, place, "[i, j] of nodes").map((node, side) => index.parse(node, member(place, side)));
      if (a === b) throw new Refusal(place, `node ${a} has no link to itself.`);
      return network.directed || a < b ? [a, b] : [b, a];
    });
    return [...new Map(links.map((link) => [link.join(), link])).values()].sort(byFirstThenSecond);
  }
  function parseStragglers(value: unknown, at: string) {
    const slow = list(value, at).map((item, i): Pair => {
      const place = member(at, i);
      const [node, factor] = pair(item, place, "[node, factor]");
      return [index.parse(node, member(place, 0)), slowness.parse(factor, member(place, 1))];
    });
    const nodes = slow.map(([node]) => node);
    const twice = nodes.find((node, i) => nodes.indexOf(node) !== i);
    if (twice !== undefined) throw new Refusal(at, `node ${twice} is named twice.`);
    return slow.filter(([, factor]) => factor !== 1).sort(byFirstThenSecond);
  }
}

/** The same faults after nodes have been renumbered: `renumber` gives a node's new index, or −1 if it is gone. */
export function carryFaults(faults: Faults, renumber: (node: number) => number): Faults {
  const moved = (pairs: readonly Pair[], both: boolean): Pair[] =>
    pairs.map(([a, b]): Pair => [renumber(a), both ? renumber(b) : b]).filter(([a, b]) => a >= 0 && (!both || b >= 0));
  return {
    dead: faults.dead.map(renumber).filter((node) => node >= 0),
    cut: moved(faults.cut, true),
    drop: faults.drop,
    stragglers: moved(faults.stragglers, false),
  };
}
