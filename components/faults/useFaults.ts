import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { noFaults } from "@/lib/experiment";
import type { Faults } from "@/lib/experiment/experiment";
import { inForce } from "@/lib/store";
import { toggleCut, toggleDead, toggleSlow } from "./broken";

/** What can be broken and mended. While training, each becomes an edit at the present iteration. */
export function useFaults() {
  const store = usePlaygroundStore();
  const { change } = useActions();
  const now = () => inForce(store.getState().experiment, store.getState().t).faults;
  const directed = () => store.getState().ready?.directed ?? false;
  const put = (faults: Faults) => change({ faults });
  return {
    kill: (nodes: readonly number[]) => put(toggleDead(now(), nodes)),
    slow: (nodes: readonly number[]) => put(toggleSlow(now(), nodes)),
    cut: (links: readonly (readonly [number, number])[]) => put(toggleCut(now(), links, directed())),
    drop: (probability: number) => put({ ...now(), drop: probability }),
    mend: () => put(noFaults),
  };
}
