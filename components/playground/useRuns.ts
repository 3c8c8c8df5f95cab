import { useEffect } from "react";
import { closeComparison } from "@/components/compare/comparisons";
import { paced } from "@/components/site/paced";
import { text } from "@/lib/text";
import { Client } from "@/lib/worker/client";
import { useActions, usePlaygroundStore } from "./context";

/** Gives the playground a machine to train on, for as long as the page is open; runs beside it end with it. */
export function useRuns(): void {
  const actions = useActions();
  const store = usePlaygroundStore();
  useEffect(() => {
    const sentence = { "no-worker": text.status.noWorker, "worker-failed": text.status.workerFailed };
    const client = new Client(paced(actions.hear), (why) => actions.set({ notice: sentence[why] }));
    actions.connect(client);
    return () => {
      client.close();
      closeComparison(store);
    };
  }, [actions, store]);
}
