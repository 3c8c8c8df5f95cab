import { useEffect, useMemo, useState } from "react";
import { circle } from "@/lib/topology";
import type { Ready } from "@/lib/worker/protocol";
import { folded } from "./layout";
import type { Place } from "./props";

type Tidy = typeof import("./forces")["tidy"];
let loaded: Tidy | null = null;

/**
 * Where the nodes of a network belong: as the reader laid them out, else as the topology knows, else by forces. Their
 * simulation is loaded by the first network that needs it, which stands on a circle meanwhile.
 */
export function usePlaces(
  ready: Ready,
  links: readonly (readonly [number, number])[],
  layout: readonly Place[] | null | undefined,
): readonly Place[] {
  const [tidy, setTidy] = useState(() => loaded);
  const given = useMemo(() => {
    const crowded = ready.experiment.topology.kind === "ring" && ready.n >= 48;
    return [layout, crowded ? folded(ready.n) : ready.positions].find((places) => places?.length === ready.n);
  }, [layout, ready]);
  const waiting = !given && !tidy;
  useEffect(() => {
    if (!waiting) return;
    let wanted = true;
    import("./forces").then((forces) => {
      loaded = forces.tidy;
      if (wanted) setTidy(() => forces.tidy);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [waiting]);
  return useMemo(() => given ?? tidy?.({ n: ready.n, edges: links }) ?? circle(ready.n), [given, tidy, ready, links]);
}
