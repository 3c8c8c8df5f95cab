import type { Averaging } from "@/lib/algebra/algebra";

/** One colour per meaning, as on the playground. */
export const averagingColours: Readonly<Record<Averaging, string>> = {
  none: "var(--line-strong)",
  neighbors: "var(--gossip)",
  cluster: "var(--cluster)",
  global: "var(--global)",
};
const heights: Readonly<Record<Averaging, number>> = { none: 2, neighbors: 10, cluster: 17, global: 24 };

/** What each iteration ends with, as a row of ticks: the wider the averaging, the taller. */
export function RhythmPicture({ averagings, className = "w-full" }: { averagings: readonly Averaging[]; className?: string }) {
  return (
    <svg viewBox={`0 0 ${averagings.length * 10} 26`} className={className} preserveAspectRatio="none" aria-hidden="true">
      {averagings.map((averaging, k) => (
        <rect
          key={k}
          x={k * 10 + 1.5}
          y={25 - heights[averaging]}
          width={7}
          height={heights[averaging]}
          rx={1.5}
          fill={averagingColours[averaging]}
        />
      ))}
    </svg>
  );
}
