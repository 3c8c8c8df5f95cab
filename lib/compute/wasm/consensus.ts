import type { ConsensusModel } from "../../models/model";
import { type Heap, pitchOf } from "./memory";

/** ½ mean_j ‖x − v_j‖² = ½(‖x − centre‖² + spread), so a loss costs d and not n·d. */
export interface Consensus {
  /** Address of the values' mean, a float64 row. */
  readonly centre: number;
  /** mean_j ‖v_j − centre‖². */
  readonly spread: number;
  loss(x: Float64Array): number;
}

export function loadConsensus(heap: Heap, { d, values }: ConsensusModel, n: number): Consensus {
  const mean = new Float64Array(d);
  for (let j = 0; j < n; j++) for (let c = 0; c < d; c++) mean[c] += values[j * d + c] / n;
  let spread = 0;
  for (let j = 0; j < n; j++) for (let c = 0; c < d; c++) spread += (values[j * d + c] - mean[c]) ** 2 / n;
  const centre = heap.allocate(pitchOf(d) * 2);
  heap.doubles.set(mean, centre / 8);
  const loss = (x: Float64Array) => 0.5 * (spread + x.reduce((total, value, c) => total + (value - mean[c]) ** 2, 0));
  return { centre, spread, loss };
}
