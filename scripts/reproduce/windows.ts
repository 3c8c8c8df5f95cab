/** Means over consecutive windows of `length` values; what does not fill a last window is left out. */
export function windowMeans(values: ArrayLike<number>, length: number): Float64Array {
  const out = new Float64Array(Math.floor(values.length / length));
  for (let i = 0; i < out.length * length; i++) out[Math.floor(i / length)] += values[i] / length;
  return out;
}

/** Centred moving average over `width` (odd) values; near the ends over the ones there are. */
export function smooth(values: Float64Array, width: number): Float64Array {
  const reach = (width - 1) / 2;
  return values.map((_, i) => {
    const near = values.subarray(Math.max(0, i - reach), i + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

export interface TransientRule {
  /** Iterations per window, a multiple of H so that its saw-tooth averages out. */
  readonly window: number;
  /** Windows in the moving average. */
  readonly smoothing: number;
  /** Merged means at most 1 + ε times the baseline. */
  readonly epsilon: number;
}

/**
 * The iteration at which a method has caught up with the baseline for good: the end of the last window whose smoothed
 * error is above (1+ε) times the baseline's. `curve` and `baseline` are window means. 0: never above; Infinity: still
 * above in the last window.
 */
export function transientLength(curve: Float64Array, baseline: Float64Array, rule: TransientRule): number {
  const [ours, theirs] = [smooth(curve, rule.smoothing), smooth(baseline, rule.smoothing)];
  for (let w = ours.length - 1; w >= 0; w--)
    if (!(ours[w] <= (1 + rule.epsilon) * theirs[w])) return w === ours.length - 1 ? Infinity : (w + 1) * rule.window;
  return 0;
}
