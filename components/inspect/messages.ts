import type { History } from "@/lib/store";

/**
 * Iterations so far in which neighbours talked, read off the recorded curve: what lies between two points is taken to be
 * like the later one, unless that is a mark, whose eve is recorded too. Exact as long as every iteration was recorded.
 */
export function gossipRounds(history: History): number {
  const t = history.column("iteration");
  let rounds = 0;
  for (let i = 1; i < history.length; i++) {
    if (history.averaging(i) === "neighbors") rounds += t[i]! - t[i - 1]!;
    else if (history.isMark(i) && history.averaging(i - 1) === "neighbors") rounds += t[i]! - t[i - 1]! - 1;
  }
  return rounds;
}

/** What one round of gossip lately made a node send, on average, in bytes; null when no single round was recorded. */
export function bytesOfRound(history: History): number | null {
  const t = history.column("iteration");
  const bytes = history.column("bytesPerNode");
  for (let i = history.length - 1; i > 0 && i > history.length - 500; i--)
    if (history.averaging(i) === "neighbors" && t[i]! - t[i - 1]! === 1) return bytes[i]! - bytes[i - 1]!;
  return null;
}
