import { useStore } from "zustand";
import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { type CompareState, type Comparison, createComparison } from "@/lib/store/compare";
import { Client } from "@/lib/worker/client";
import { comparisonOf } from "./comparisons";

/** One core is left to the page; a phone still gets one worker. */
const workers = () => Math.max(1, (navigator.hardwareConcurrency ?? 2) - 1);

/** What is being compared with the playground's run. It lives as long as the playground, not as long as a panel. */
export function useComparison(): Comparison {
  const store = usePlaygroundStore();
  const actions = useActions();
  return comparisonOf(store, () =>
    createComparison(
      { store, actions },
      (hear, failed) => new Client(hear, (why) => why === "worker-failed" && failed()),
      workers(),
    ),
  );
}

/** A part of it; the component redraws when it changes. */
export const useCompared = <T>(select: (state: CompareState) => T): T => useStore(useComparison().store, select);
