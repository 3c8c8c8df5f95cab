/**
 * A symmetric tridiagonal matrix with the eigenvalues of a symmetric n×n one (row-major, not changed): Householder
 * reflections, 4n³/3 operations. Returns its diagonal (n) and subdiagonal (n−1).
 */
export function tridiagonalize(matrix: Float64Array, n: number): { diagonal: Float64Array; below: Float64Array } {
  const a = matrix.slice();
  const below = new Float64Array(Math.max(n - 1, 0));
  const v = new Float64Array(n);
  const p = new Float64Array(n);
  for (let k = 0; k < n - 2; k++) {
    let tail = 0;
    for (let i = k + 2; i < n; i++) tail += a[i * n + k] ** 2;
    const head = a[(k + 1) * n + k];
    if (tail === 0) {
      below[k] = head;
      continue;
    }
    const length = Math.sqrt(head * head + tail);
    below[k] = head > 0 ? -length : length;
    // v reflects column k below the diagonal onto its first entry.
    for (let i = k + 1; i < n; i++) v[i] = a[i * n + k];
    v[k + 1] -= below[k];
    const factor = 2 / (tail + v[k + 1] ** 2);
    let projection = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      const row = i * n;
      for (let j = k + 1; j < n; j++) sum += a[row + j] * v[j];
      p[i] = factor * sum;
      projection += p[i] * v[i];
    }
    const half = (factor * projection) / 2;
    for (let i = k + 1; i < n; i++) p[i] -= half * v[i];
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      const [vi, pi] = [v[i], p[i]];
      for (let j = k + 1; j < n; j++) a[row + j] -= vi * p[j] + pi * v[j];
    }
  }
  if (n > 1) below[n - 2] = a[(n - 1) * n + n - 2];
  return { diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), below };
}
