import type { Choice } from "../registry";

/** The weights a topology gets when none are chosen: its own, `push` for one-way links, otherwise Metropolis. */
export function defaultWeights(topology: Choice): Choice {
  if (topology.kind === "static-exponential" || topology.kind === "one-peer-exponential") return { kind: "topology" };
  return { kind: topology.kind === "custom" && topology.directed === true ? "push" : "metropolis" };
}
