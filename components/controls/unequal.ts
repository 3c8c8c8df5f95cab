import type { Choice } from "@/lib/registry";

/** α of the Dirichlet partition at the two inner ends of the scale. */
const [alike, apart] = [100, 0.03];

/** Where a partition stands on the scale from all alike (0) to one class each (1); null when it is of another sort. */
export function inequality({ kind, alpha, labelsPerNode }: Choice): number | null {
  if (kind === "iid") return 0;
  if (kind === "by-label" && labelsPerNode === 1) return 1;
  if (kind !== "dirichlet") return null;
  const part = Math.log(Number(alpha) / alike) / Math.log(apart / alike);
  return Math.min(0.99, Math.max(0.01, part));
}

/** The partition at a place on that scale. */
export function partitionAt(part: number): Choice {
  if (part <= 0) return { kind: "iid" };
  if (part >= 1) return { kind: "by-label", labelsPerNode: 1 };
  return { kind: "dirichlet", alpha: Number((alike * (apart / alike) ** part).toPrecision(2)) };
}
