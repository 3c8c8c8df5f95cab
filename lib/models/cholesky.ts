/**
 * Solves A x = b for a symmetric positive semidefinite A by Cholesky's factorisation. `a` is d×d row-major, its lower
 * triangle is overwritten. A singular A gets a ridge of 1e-10 of its mean diagonal, which selects a finite x; repeating
 * the solve on the residual removes the ridge's bias.
 */
export function solvePositive(a: Float64Array, b: Float64Array, d: number): Float64Array {
  let trace = 0;
  for (let j = 0; j < d; j++) trace += a[j * d + j];
  const original = a.slice();
  if (!factor(a, d, (1e-14 * trace) / d)) {
    a.set(original);
    for (let j = 0; j < d; j++) a[j * d + j] += (1e-10 * trace) / d || 1;
    factor(a, d, 0);
  }
  const x = b.slice();
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) x[i] -= a[i * d + j] * x[j];
    x[i] /= a[i * d + i];
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) x[i] -= a[j * d + i] * x[j];
    x[i] /= a[i * d + i];
  }
  return x;
}

/** A = L Lᵀ in place of the lower triangle; false as soon as a pivot is not above `floor`. */
function factor(a: Float64Array, d: number, floor: number): boolean {
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * d + j];
      for (let k = 0; k < j; k++) sum -= a[i * d + k] * a[j * d + k];
      if (i !== j) a[i * d + j] = sum / a[j * d + j];
      else if (sum > floor) a[i * d + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}
