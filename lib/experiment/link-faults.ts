import { quoted, Refusal, suggestion } from "../registry";
import type { Faults } from "./experiment";
import { readNumber } from "./link-text";

const names = { dead: "dead", cut: "cut", drop: "drop", slow: "stragglers" } as const;
type Name = keyof typeof names;

/** `dead:3,5;cut:0-1;drop:0.1;slow:3x4`: the members that are there, an empty list as `dead:`. */
export function encodeFaults(faults: Partial<Faults>): string {
  const texts: Partial<Record<Name, string | undefined>> = {
    dead: faults.dead?.join(","),
    cut: faults.cut?.map(([i, j]) => `${i}-${j}`).join(","),
    drop: faults.drop === undefined ? undefined : String(faults.drop),
    slow: faults.stragglers?.map(([node, factor]) => `${node}x${factor}`).join(","),
  };
  return Object.entries(texts)
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `${name}:${text}`)
    .join(";");
}

/** The raw faults; throws a {@link Refusal} only for an unknown name, the rest is left to the judge. */
export function decodeFaults(text: string): unknown {
  const items = (list: string) => (list === "" ? [] : list.split(","));
  const pairs = (list: string, mark: string) => items(list).map((item) => item.split(mark).map(readNumber));
  const out: Record<string, unknown> = {};
  for (const part of text.split(";").filter((piece) => piece !== "")) {
    const [name, value] = [part.split(":")[0], part.slice(part.indexOf(":") + 1)];
    if (!Object.hasOwn(names, name) || !part.includes(":"))
      throw new Refusal("faults", `a link cannot say ${quoted(part)} here. ${suggestion(name.slice(0, 40), Object.keys(names))}`);
    const field = names[name as Name];
    if (name === "dead") out[field] = items(value).map(readNumber);
    else if (name === "drop") out[field] = readNumber(value);
    else out[field] = pairs(value, name === "cut" ? "-" : "x");
  }
  return out;
}

/** `0:5,7,-1`: runs of consecutive old nodes as first:last. */
export function encodeKeep(keep: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const node of keep) {
    const last = runs.at(-1);
    if (last && last[0] >= 0 && node === last[1] + 1) last[1] = node;
    else runs.push([node, node]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}:${last}`)).join(",");
}

const longestKeep = 100_000;

/** The raw list; throws a {@link Refusal} for runs that no network is large enough for. */
export function decodeKeep(text: string): unknown {
  return (text === "" ? [] : text.split(",")).flatMap((run) => {
    const [first, last] = run.split(":").map(readNumber);
    if (typeof first !== "number" || typeof last !== "number") return [first];
    if (!(last >= first && last - first < longestKeep))
      throw new Refusal("edit.keep", `${quoted(run)} is not a run of nodes first:last.`);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
