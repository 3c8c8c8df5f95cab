/**
 * Compact text for drawn networks. Small ones stay readable (`0-1,1-2`, `0.5,0.05;0.9,0.5`, `0,0,1`), which is also
 * what a reader may type; larger ones are packed into the base64url alphabet behind a mark: `*` a list, `!` a table.
 * Text that is none of these is returned as it is, for `parse` to refuse.
 */
import type { Point } from "../layout";

type Pair = readonly [number, number];
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const READABLE = 80;
/** Beyond this a list of links gives up the order in which they were drawn, if a table is shorter. */
const LONG = 1000;

/** Whole numbers ≥ 0 as digits of five bits, low ones first; the sixth bit says that more follow. */
function pack(numbers: readonly number[]): string {
  let text = "";
  for (let number of numbers) {
    for (; number >= 32; number = Math.floor(number / 32)) text += ALPHABET[32 + (number % 32)];
    text += ALPHABET[number];
  }
  return text;
}

function unpack(text: string): number[] | undefined {
  const numbers: number[] = [];
  let [value, unit] = [0, 1];
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0 || unit > 2 ** 20) return undefined;
    value += (digit % 32) * unit;
    unit *= 32;
    if (digit < 32) {
      numbers.push(value);
      [value, unit] = [0, 1];
    }
  }
  return unit === 1 ? numbers : undefined;
}

const folded = (x: number) => (x < 0 ? -2 * x - 1 : 2 * x);
const unfolded = (x: number) => (x % 2 === 1 ? -(x + 1) / 2 : x / 2);

/** Each link as two steps: from the last link's first node to this one's, and from this link's first to its second. */
function listed(edges: readonly Pair[]): string {
  let last = 0;
  const steps = edges.flatMap(([i, j]) => {
    const step = folded(i - last);
    last = i;
    return [step, folded(j - i)];
  });
  return `*${pack(steps)}`;
}

function unlisted(text: string): Pair[] | undefined {
  const steps = unpack(text);
  if (!steps || steps.length % 2 === 1) return undefined;
  let i = 0;
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    i += unfolded(steps[2 * at]);
    return [i, i + unfolded(steps[2 * at + 1])] as const;
  });
}

/** A bit for each pair (0,1), (0,2), (1,2), (0,3), …: first the links with i < j, then, after a dot, those with i > j. */
function tabled(edges: readonly Pair[]): string {
  const half = (pairs: readonly Pair[]) => {
    const sixes: number[] = [];
    for (const [low, high] of pairs) {
      const bit = (high * (high - 1)) / 2 + low;
      sixes[Math.floor(bit / 6)] |= 1 << (bit % 6);
    }
    return Array.from(sixes, (six) => ALPHABET[six ?? 0]).join("");
  };
  const backward = half(edges.filter(([i, j]) => i > j).map(([i, j]) => [j, i]));
  return `!${half(edges.filter(([i, j]) => i < j))}${backward && `.${backward}`}`;
}

function untabled(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  const halves = text.split(".");
  if (halves.length > 2) return undefined;
  for (const [side, half] of halves.entries()) {
    let [low, high] = [0, 1];
    for (const character of half) {
      const six = ALPHABET.indexOf(character);
      if (six < 0) return undefined;
      for (let bit = 0; bit < 6; bit++) {
        if ((six >> bit) & 1) pairs.push(side === 0 ? [low, high] : [high, low]);
        low++;
        if (low === high) [low, high] = [0, high + 1];
      }
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const isSorted = (edges: readonly Pair[]) =>
  edges.every(([i, j], at) => at === 0 || edges[at - 1][0] < i || (edges[at - 1][0] === i && edges[at - 1][1] < j));

export function encodeEdges(edges: readonly Pair[]): string {
  const readable = edges.map(([i, j]) => `${i}-${j}`).join(",");
  if (readable.length <= READABLE) return readable;
  const list = listed(edges);
  const table = tabled(edges);
  return table.length < list.length && (isSorted(edges) || list.length > LONG) ? table : list;
}

/** Links from a link's text; also accepts `0-1,1-2,2-0`. */
export function decodeEdges(text: string): unknown {
  if (text === "") return [];
  if (text[0] === "*") return unlisted(text.slice(1)) ?? text;
  if (text[0] === "!") return untabled(text.slice(1)) ?? text;
  if (!/^\d+-\d+(,\d+-\d+)*$/.test(text)) return text;
  return text.split(",").map((link) => link.split("-").map(Number));
}

/** Two characters a coordinate, in thousandths. */
export function encodePositions(positions: readonly Point[]): string {
  const readable = positions.map((point) => point.join(",")).join(";");
  if (readable.length <= READABLE) return readable;
  const two = (x: number) => {
    const thousandths = Math.round(x * 1000);
    return ALPHABET[thousandths >> 6] + ALPHABET[thousandths & 63];
  };
  return `*${positions.map(([x, y]) => two(x) + two(y)).join("")}`;
}

/** Places from a link's text; also accepts `0.5,0.05;0.9,0.5`. */
export function decodePositions(text: string): unknown {
  if (text === "") return [];
  if (text[0] !== "*") {
    const points = text.split(";").map((point) => point.split(",").map((x) => (x.trim() === "" ? Number.NaN : Number(x))));
    return points.some((point) => point.some(Number.isNaN)) ? text : points;
  }
  const digits = Array.from(text.slice(1), (character) => ALPHABET.indexOf(character));
  if (digits.includes(-1) || digits.length % 4 > 0) return text;
  const at = (i: number) => (digits[i] * 64 + digits[i + 1]) / 1000;
  return Array.from({ length: digits.length / 4 }, (_, i) => [at(4 * i), at(4 * i + 2)]);
}

/** One character a node. */
export function encodeClusters(clusters: readonly number[]): string {
  const readable = clusters.join(",");
  if (readable.length <= READABLE || clusters.some((cluster) => cluster >= 64)) return readable;
  return `*${clusters.map((cluster) => ALPHABET[cluster]).join("")}`;
}

/** Clusters from a link's text; also accepts `0,0,1,1`. */
export function decodeClusters(text: string): unknown {
  if (text === "") return [];
  const clusters =
    text[0] === "*"
      ? Array.from(text.slice(1), (character) => ALPHABET.indexOf(character))
      : text.split(",").map((item) => (/^\d+$/.test(item) ? Number(item) : -1));
  return clusters.includes(-1) ? text : clusters;
}
