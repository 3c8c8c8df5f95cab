import { useMemo } from "react";
import { inForce } from "@/lib/store";
import type { Ready } from "@/lib/worker/protocol";
import { useView } from "./context";

/** What is being trained, its experiment as it stands now: every edit made up to the present is in force. */
export function usePresent(): Ready | null {
  const ready = useView((state) => state.ready);
  return useMemo(() => ready && { ...ready, experiment: inForce(ready.experiment, ready.t) }, [ready]);
}
