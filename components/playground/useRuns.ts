import { useEffect } from "react";
import { text } from "@/lib/text";
import { Client } from "@/lib/worker/client";
import { useActions } from "./context";

/** Gives the playground a machine to train on, for as long as the page is open. */
export function useRuns(): void {
  const actions = useActions();
  useEffect(() => {
    const sentence = { "no-worker": text.status.noWorker, "worker-failed": text.status.workerFailed };
    const client = new Client(actions.hear, (why) => actions.set({ notice: sentence[why] }));
    actions.connect(client);
    return () => client.close();
  }, [actions]);
}
