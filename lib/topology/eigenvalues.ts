// Apart from spectrum.ts because only inspectors need it, and it brings a linear algebra package along.
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { symmetricEigenvalues } from "../math/eigen";
import { Refusal } from "../registry";
import { circulantEigenvalues, circulantRow } from "./circulant";
import type { MixingMatrix } from "./graph";
import { dense, isSymmetric } from "./mixing";

/** The largest unsymmetric matrix whose eigenvalues can be waited for. */
const UNSYMMETRIC = 256;

/**
 * All n eigenvalues of W, largest first; of an unsymmetric W their moduli. Throws a {@link Refusal} for unsymmetric
 * matrices of more than 256 nodes, unless all nodes are alike (exponential graphs).
 */
export function eigenvalues(matrix: MixingMatrix): Float64Array {
  const { n } = matrix;
  const symmetric = isSymmetric(matrix);
  const row = circulantRow(matrix);
  if (row) {
    const { re, im } = circulantEigenvalues(row);
    return (symmetric ? re : re.map((x, k) => Math.hypot(x, im[k]))).sort().reverse();
  }
  if (symmetric) return symmetricEigenvalues(dense(matrix), n);
  if (n > UNSYMMETRIC)
    throw new Refusal(
      "topology.n",
      `the spectrum of one-way weights is computed for up to ${UNSYMMETRIC} nodes, and this network has ${n}.`,
    );
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(n, n, Array.from(dense(matrix))),
  );
  return Float64Array.from(realEigenvalues, (re, i) => Math.hypot(re, imaginaryEigenvalues[i]))
    .sort()
    .reverse();
}
