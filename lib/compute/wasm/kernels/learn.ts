/** Minibatch gradients and full-data losses of all nodes in one call. */
import { backward } from "./backward";
import { forward } from "./forward";
import { CHUNK } from "./lanes";
import { lossAndDelta } from "./loss";
import { nodes, shards } from "./problem";
import { streamKey } from "./random";
import { draw, enumerate, gather } from "./sample";

// @ts-ignore: decorator
@inline
function whole(count: i32): usize {
  return <usize>((count + 3) & ~3) << 2;
}

/** Row pitches in bytes. batchSize 0: the full shard. */
export function gradient(out: usize, losses: usize, x: usize, pitch: usize, lossPitch: usize, stream: u32, k: i32, batchSize: i32): void {
  for (let i = 0; i < nodes; i++) {
    const first = load<i32>(shards + (<usize>i << 2));
    const m = load<i32>(shards + (<usize>i << 2), 4) - first;
    const total = m == 0 ? 0 : batchSize > 0 ? batchSize : m;
    if (total == 0) memory.fill(out, 0, pitch);
    const key = streamKey(stream, i, k);
    const scale = <f32>(1.0 / <f64>total);
    let loss: f64 = 0;
    for (let slot = 0; slot < total; slot += CHUNK) {
      const count = min(CHUNK, total - slot);
      const bytes = whole(count);
      if (batchSize > 0) draw(key, slot, count, first, m);
      else enumerate(first + slot, count);
      gather(bytes);
      forward(x, bytes);
      loss += lossAndDelta(count, scale);
      backward(out, x, bytes, slot > 0);
    }
    store<f32>(losses, total == 0 ? 0 : <f32>(loss / <f64>total));
    out += pitch;
    x += pitch;
    losses += lossPitch;
  }
}

/** out[i] (float64) = f_i at row i of x, over all its data; with pitch 0, at the one row x. */
export function losses(out: usize, x: usize, pitch: usize): void {
  for (let i = 0; i < nodes; i++) {
    const first = load<i32>(shards + (<usize>i << 2));
    const m = load<i32>(shards + (<usize>i << 2), 4) - first;
    let loss: f64 = 0;
    for (let slot = 0; slot < m; slot += CHUNK) {
      const count = min(CHUNK, m - slot);
      const bytes = whole(count);
      enumerate(first + slot, count);
      gather(bytes);
      forward(x, bytes);
      loss += lossAndDelta(count, 1);
    }
    store<f64>(out + (<usize>i << 3), m == 0 ? 0 : loss / <f64>m);
    x += pitch;
  }
}
