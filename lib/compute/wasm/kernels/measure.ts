/** What a frame reads: the mean model, distances to it, and the consensus model's loss; float64 throughout. */
import { lower, narrow, sum64, upper, zero } from "./lanes";

/** mean (float64, one per column) over the rows whose alive byte is set, and its float32 copy `rounded`. */
export function meanRow(mean: usize, rounded: usize, x: usize, alive: usize, rows: i32, pitch: usize): void {
  let count: f64 = 0;
  for (let i = 0; i < rows; i++) count += load<u8>(alive + i) ? 1 : 0;
  const divisor = f64x2.splat(count);
  for (let j: usize = 0; j < pitch; j += 16) {
    let low = zero();
    let high = zero();
    for (let i = 0; i < rows; i++) {
      if (!load<u8>(alive + i)) continue;
      const value = v128.load(x + <usize>i * pitch + j);
      low = f64x2.add(low, lower(value));
      high = f64x2.add(high, upper(value));
    }
    low = f64x2.div(low, divisor);
    high = f64x2.div(high, divisor);
    v128.store(mean + 2 * j, low);
    v128.store(mean + 2 * j, high, 16);
    v128.store(rounded + j, narrow(low, high));
  }
}

// @ts-ignore: decorator
@inline
function squaredDistance(x: usize, centre: usize, pitch: usize): f64 {
  let total = zero();
  for (let j: usize = 0; j < pitch; j += 16) {
    const value = v128.load(x + j);
    const p = f64x2.sub(lower(value), v128.load(centre + 2 * j));
    const q = f64x2.sub(upper(value), v128.load(centre + 2 * j, 16));
    total = f64x2.add(total, f64x2.add(f64x2.mul(p, p), f64x2.mul(q, q)));
  }
  return sum64(total);
}

/** out[i] (float64) = ‖x_i − centre‖², `centre` a float64 row. */
export function distances(out: usize, x: usize, centre: usize, rows: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    store<f64>(out + (<usize>i << 3), squaredDistance(x, centre, pitch));
    x += pitch;
  }
}

/** losses_i = ½(‖x_i − centre‖² + spread): the consensus model's loss, values' mean and mean squared distance given. */
export function consensusLosses(losses: usize, lossPitch: usize, x: usize, centre: usize, spread: f64, rows: i32, pitch: usize): void {
  for (let i = 0; i < rows; i++) {
    store<f32>(losses, <f32>(0.5 * (squaredDistance(x, centre, pitch) + spread)));
    x += pitch;
    losses += lossPitch;
  }
}
