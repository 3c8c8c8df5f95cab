import { normalQuantile } from "../../math/gaussian";
import { uniform } from "../../math/random";
import { kept } from "../kept";

/** One row of n×d: entries at … at+d−1 of `a`, written to the same places of `out`. */
type Row = (out: Float64Array, a: Float64Array, at: number, d: number) => void;

/** The `keep` entries largest in magnitude; among equals the lowest index goes first. */
export function topK(out: Float64Array, a: Float64Array, at: number, d: number, keep: number): void {
  const order = Array.from({ length: d }, (_, c) => c).sort((p, q) => Math.abs(a[at + q]) - Math.abs(a[at + p]) || p - q);
  out.fill(0, at, at + d);
  for (let r = 0; r < Math.min(keep, d); r++) out[at + order[r]] = a[at + order[r]];
}

/**
 * Keeps |a_j| > μ + zσ, μ and σ the row's mean and (population) standard deviation, z = Φ⁻¹(1 − ratio/2). When fewer
 * than ⅔k or more than 4/3·k entries pass, the threshold is scaled by ½ or 1½, at most three times.
 */
export function gaussianK(out: Float64Array, a: Float64Array, at: number, d: number, ratio: number): void {
  const k = kept(ratio, d);
  let mean = 0;
  for (let c = 0; c < d; c++) mean += a[at + c];
  mean /= d;
  let variance = 0;
  for (let c = 0; c < d; c++) variance += (a[at + c] - mean) ** 2;
  let threshold = mean + normalQuantile(1 - ratio / 2) * Math.sqrt(variance / d);
  for (let attempt = 0; attempt < 3; attempt++) {
    let passed = 0;
    for (let c = 0; c < d; c++) if (Math.abs(a[at + c]) > threshold) passed++;
    if (passed < (2 * k) / 3) threshold *= 0.5;
    else if (passed > (4 * k) / 3) threshold *= 1.5;
    else break;
  }
  for (let c = 0; c < d; c++) out[at + c] = Math.abs(a[at + c]) > threshold ? a[at + c] : 0;
}

/** ‖a‖ sign(a_j) ξ_j/levels, ξ_j the level below or above |a_j|/‖a‖·levels, at random and unbiased (QSGD, Alistarh et al. 2017, eq. 3). */
export function quantize(out: Float64Array, a: Float64Array, at: number, d: number, levels: number, key: number): void {
  let norm = 0;
  for (let c = 0; c < d; c++) norm += a[at + c] ** 2;
  norm = Math.sqrt(norm);
  for (let c = 0; c < d; c++) {
    if (norm === 0) {
      out[at + c] = 0;
      continue;
    }
    const scaled = (Math.abs(a[at + c]) / norm) * levels;
    const lower = Math.floor(scaled);
    const level = lower + (uniform(key, c) < scaled - lower ? 1 : 0);
    out[at + c] = (Math.sign(a[at + c]) * norm * level) / levels;
  }
}

/** Mean magnitude times the signs. */
export const sign: Row = (out, a, at, d) => {
  let magnitude = 0;
  for (let c = 0; c < d; c++) magnitude += Math.abs(a[at + c]);
  magnitude /= d;
  for (let c = 0; c < d; c++) out[at + c] = a[at + c] >= 0 ? magnitude : -magnitude;
};

/** (μ⁺, μ⁻) of row `node` (A2SGD). */
export function twoMeans(code: Float64Array, a: Float64Array, node: number, d: number): void {
  let [positive, negative, positives] = [0, 0, 0];
  for (let c = 0; c < d; c++) {
    const value = a[node * d + c];
    if (value >= 0) {
      positive += value;
      positives++;
    } else negative -= value;
  }
  code[2 * node] = positives ? positive / positives : 0;
  code[2 * node + 1] = d > positives ? negative / (d - positives) : 0;
}

/** The two means on a's own signs. */
export function paint(out: Float64Array, code: Float64Array, a: Float64Array, node: number, d: number): void {
  for (let c = 0; c < d; c++) out[node * d + c] = a[node * d + c] >= 0 ? code[2 * node] : -code[2 * node + 1];
}
