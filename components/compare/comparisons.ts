import type { Playground } from "@/lib/store";
import type { Comparison } from "@/lib/store/compare";

const open = new Map<Playground["store"], Comparison>();

/** The comparison that belongs to a playground; `make` is called for its first. */
export function comparisonOf(store: Playground["store"], make: () => Comparison): Comparison {
  const known = open.get(store);
  if (known) return known;
  const made = make();
  open.set(store, made);
  return made;
}

/** Ends what is being compared, workers and all. */
export function closeComparison(store: Playground["store"]): void {
  open.get(store)?.actions.close();
  open.delete(store);
}
