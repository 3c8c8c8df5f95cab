import type { Choice } from "@/lib/registry";

/** How algorithms name the period of their global averaging. */
const names = ["H", "K2", "K", "tau"];

/** The period of an algorithm's global averaging as it is set now; Infinity when it has none, or one that adapts. */
export function periodOf(algorithm: Choice): number {
  if (algorithm.kind === "parallel-sgd") return 1;
  const value = names.map((name) => algorithm[name]).find((x) => typeof x === "number");
  return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
}
