import { normal, uniform } from "../../math/random";

/**
 * ln of a Gamma(shape, 1) draw, a pure function of its stream (Marsaglia & Tsang, ACM TOMS 26, 2000). The logarithm
 * keeps shapes far below 1 from vanishing. Attempt a uses slots 4a…4a+2; slot 3 lifts shapes below 1.
 */
export function logGamma(key: number, shape: number): number {
  const lifted = shape < 1;
  const d = (lifted ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const x = normal(key, 2 * attempt);
    const v = (1 + c * x) ** 3;
    if (v <= 0 || Math.log(1 - uniform(key, 4 * attempt + 2)) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue;
    return Math.log(d * v) + (lifted ? Math.log(1 - uniform(key, 3)) / shape : 0);
  }
}

/** One draw of the symmetric Dirichlet(alpha) over `size` parts, summing to 1; part j draws from the stream keyOf(j). */
export function dirichletProportions(alpha: number, size: number, keyOf: (part: number) => number): Float64Array {
  const logs = Float64Array.from({ length: size }, (_, j) => logGamma(keyOf(j), alpha));
  const max = logs.reduce((most, x) => Math.max(most, x), -Infinity);
  const parts = logs.map((x) => Math.exp(x - max));
  const sum = parts.reduce((total, x) => total + x, 0);
  return parts.map((x) => x / sum);
}
