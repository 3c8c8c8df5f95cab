import type { MixingMatrix } from "./graph";

/** The first row of W if every row is the one above shifted by one (ring, complete and exponential graphs), else undefined. */
export function circulantRow(matrix: MixingMatrix): Float64Array | undefined {
  const { n, offsets, columns, weights } = matrix;
  const row = new Float64Array(n);
  for (let e = 0; e < offsets[1]; e++) row[columns[e]] = weights[e];
  for (let i = 1; i < n; i++) {
    if (offsets[i + 1] - offsets[i] !== offsets[1]) return undefined;
    for (let e = offsets[i]; e < offsets[i + 1]; e++)
      if (Math.abs(weights[e] - row[(columns[e] - i + n) % n]) > 1e-15) return undefined;
  }
  return row;
}

/**
 * λ_k for k = 0…n−1 of the circulant matrix with this first row: its discrete Fourier transform, as real and imaginary
 * parts. A circulant matrix is normal, so the moduli are its singular values too. O(n · nonzeros).
 */
export function circulantEigenvalues(row: Float64Array): { re: Float64Array; im: Float64Array } {
  const n = row.length;
  const cosine = Float64Array.from(row, (_, k) => Math.cos((2 * Math.PI * k) / n));
  const sine = Float64Array.from(row, (_, k) => Math.sin((2 * Math.PI * k) / n));
  const stored = [...row.keys()].filter((m) => row[m] !== 0);
  const against = (wave: Float64Array) =>
    Float64Array.from(row, (_, k) => stored.reduce((sum, m) => sum + row[m] * wave[(k * m) % n], 0));
  return { re: against(cosine), im: against(sine) };
}
