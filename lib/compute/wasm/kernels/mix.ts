/** Neighbour mixing and exact averages. */
import { add, lower, mul, narrow, splatAt, sub, upper, zero } from "./lanes";

/**
 * out_i = c_i x_i + Σ_{j≠i} w_ij (x_j − x_i) when `steps`, else c_i x_i + Σ w_ij x_j; off-diagonal weights in
 * compressed sparse rows, columns as row numbers. The first form, for rows that sum to c_i = 1, keeps equal models
 * exactly equal in float32 whatever their weights, and loses no digits near consensus.
 */
export function mix(
  out: usize,
  x: usize,
  offsets: usize,
  columns: usize,
  weights: usize,
  own: usize,
  rows: i32,
  pitch: usize,
  steps: bool,
): void {
  for (let i = 0; i < rows; i++) {
    const at = <usize>i << 2;
    const first = <usize>load<i32>(offsets + at) << 2;
    const last = <usize>load<i32>(offsets + at, 4) << 2;
    const base = x + <usize>i * pitch;
    const share = splatAt(own + at);
    let j: usize = 0;
    for (; j + 64 <= pitch; j += 64) {
      const x0 = v128.load(base + j);
      const x1 = v128.load(base + j, 16);
      const x2 = v128.load(base + j, 32);
      const x3 = v128.load(base + j, 48);
      let s0 = mul(share, x0);
      let s1 = mul(share, x1);
      let s2 = mul(share, x2);
      let s3 = mul(share, x3);
      for (let e = first; e < last; e += 4) {
        const other = x + <usize>load<i32>(columns + e) * pitch + j;
        const w = splatAt(weights + e);
        if (steps) {
          s0 = add(s0, mul(w, sub(v128.load(other), x0)));
          s1 = add(s1, mul(w, sub(v128.load(other, 16), x1)));
          s2 = add(s2, mul(w, sub(v128.load(other, 32), x2)));
          s3 = add(s3, mul(w, sub(v128.load(other, 48), x3)));
        } else {
          s0 = add(s0, mul(w, v128.load(other)));
          s1 = add(s1, mul(w, v128.load(other, 16)));
          s2 = add(s2, mul(w, v128.load(other, 32)));
          s3 = add(s3, mul(w, v128.load(other, 48)));
        }
      }
      v128.store(out + j, s0);
      v128.store(out + j, s1, 16);
      v128.store(out + j, s2, 32);
      v128.store(out + j, s3, 48);
    }
    for (; j < pitch; j += 16) {
      const x0 = v128.load(base + j);
      let s = mul(share, x0);
      for (let e = first; e < last; e += 4) {
        const value = v128.load(x + <usize>load<i32>(columns + e) * pitch + j);
        s = add(s, mul(splatAt(weights + e), steps ? sub(value, x0) : value));
      }
      v128.store(out + j, s);
    }
    out += pitch;
  }
}

/** Every member row of every group becomes the group's mean, summed in float64 so that equal rows stay exactly equal. */
export function average(x: usize, groups: i32, starts: usize, members: usize, pitch: usize): void {
  for (let g = 0; g < groups; g++) {
    const first = members + (<usize>load<i32>(starts + (<usize>g << 2)) << 2);
    const last = members + (<usize>load<i32>(starts + (<usize>g << 2), 4) << 2);
    const share = f64x2.splat(4.0 / <f64>(last - first));
    for (let j: usize = 0; j < pitch; j += 16) {
      let low = zero();
      let high = zero();
      for (let e = first; e < last; e += 4) {
        const value = v128.load(x + <usize>load<i32>(e) * pitch + j);
        low = f64x2.add(low, lower(value));
        high = f64x2.add(high, upper(value));
      }
      const mean = narrow(f64x2.mul(low, share), f64x2.mul(high, share));
      for (let e = first; e < last; e += 4) v128.store(x + <usize>load<i32>(e) * pitch + j, mean);
    }
  }
}
