import { toHash } from "@/lib/experiment";
import type { Experiment } from "@/lib/experiment/experiment";

/** Characters of a link beyond which mail programs, chats and slides cut it off. */
export const LONGEST_LINK = 8000;

/** The address of exactly this experiment. */
export function linkTo(experiment: Experiment): string {
  const address = new URL(location.href);
  address.hash = toHash(experiment).replace(/^#/, "");
  return address.href;
}

/** Puts text on the clipboard. False where there is none. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
