import type { Faults } from "@/lib/experiment/experiment";

type Link = readonly [number, number];
/** How many times as long a node computes that was made slow with one key. */
export const SLOWER = 4;

const same = ([a, b]: Link, [i, j]: Link, directed: boolean) => (a === i && b === j) || (!directed && a === j && b === i);

export const isCut = (faults: Faults, link: Link, directed: boolean): boolean =>
  faults.cut.some((other) => same(other, link, directed));
export const slownessOf = (faults: Faults, node: number): number => faults.stragglers.find(([i]) => i === node)?.[1] ?? 1;

/** The dead among `nodes` come back; if none of them is dead, all of them die. */
export function toggleDead(faults: Faults, nodes: readonly number[]): Faults {
  const revive = nodes.some((node) => faults.dead.includes(node));
  const others = faults.dead.filter((node) => !nodes.includes(node));
  return { ...faults, dead: revive ? others : [...others, ...nodes] };
}

/** The slow among `nodes` get normal; if none of them is slow, all of them compute {@link SLOWER} times as long. */
export function toggleSlow(faults: Faults, nodes: readonly number[]): Faults {
  const normal = nodes.some((node) => slownessOf(faults, node) > 1);
  const others = faults.stragglers.filter(([node]) => !nodes.includes(node));
  return { ...faults, stragglers: normal ? others : [...others, ...nodes.map((node) => [node, SLOWER] as const)] };
}

/** The cut among `links` are mended; if none of them is cut, all of them are cut. */
export function toggleCut(faults: Faults, links: readonly Link[], directed: boolean): Faults {
  const mend = links.some((link) => isCut(faults, link, directed));
  const others = faults.cut.filter((other) => !links.some((link) => same(other, link, directed)));
  return { ...faults, cut: mend ? others : [...others, ...links] };
}
