/** A finished run as a point: what it cost and how well it ended, both better when smaller. */
export interface Trade {
  readonly cost: number;
  readonly loss: number;
}

/**
 * The Pareto front: every point that no other one beats in one respect without being worse in the other, by growing
 * cost. Of equal points the first stays. Points that are not finite are never on it. O(m log m).
 */
export function paretoFront<Point extends Trade>(points: readonly Point[]): readonly Point[] {
  const sorted = points
    .filter(({ cost, loss }) => Number.isFinite(cost) && Number.isFinite(loss))
    .sort((a, b) => a.cost - b.cost || a.loss - b.loss);
  let best = Infinity;
  return sorted.filter(({ loss }) => {
    if (loss >= best) return false;
    best = loss;
    return true;
  });
}
