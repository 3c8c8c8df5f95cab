import type { LossKind } from "./model";
import { sigmoid } from "./network";

/** ln(1 + exp(z)) without overflow. */
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** Loss of raw outputs z at label y; writes ∂loss/∂z into `delta` (same length as z). */
export type Loss = (z: Float64Array, y: number, delta: Float64Array) => number;

/** The losses of {@link LossKind}, numerically stable for outputs of any size. */
export const losses: Readonly<Record<LossKind, Loss>> = {
  squared(z, y, delta) {
    const error = z[0] - y;
    delta[0] = error;
    return 0.5 * error * error;
  },
  logistic(z, y, delta) {
    delta[0] = -y * sigmoid(-y * z[0]);
    return softplus(-y * z[0]);
  },
  softmax(z, y, delta) {
    let max = z[0];
    for (let c = 1; c < z.length; c++) if (z[c] > max) max = z[c];
    let sum = 0;
    for (let c = 0; c < z.length; c++) {
      delta[c] = Math.exp(z[c] - max);
      sum += delta[c];
    }
    for (let c = 0; c < z.length; c++) delta[c] /= sum;
    delta[y] -= 1;
    return Math.log(sum) + max - z[y];
  },
};
