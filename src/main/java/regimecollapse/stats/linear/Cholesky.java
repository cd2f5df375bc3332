package regimecollapse.stats.linear;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/** Solves equations whose matrix is symmetric and positive definite. */
public final class Cholesky {
  /** Off the diagonal, as a part of the entry, entries may differ by so much and count as equal. */
  private static final double SYMMETRY = 1e-9;

  /** A diagonal entry below it makes the matrix singular. */
  private static final double POSITIVITY = 1e-14;

  private final DecompositionSolver solver;

  /**
   * Of a matrix.
   *
   * @throws org.apache.commons.math3.exception.MathIllegalArgumentException if it is not symmetric
   *     or not positive definite
   */
  public Cholesky(Matrix matrix) {
    solver = new CholeskyDecomposition(matrix.entries(), SYMMETRY, POSITIVITY).getSolver();
  }

  /** The x for which the matrix times x is the given column. */
  public double[] solve(double[] column) {
    return solver.solve(new ArrayRealVector(column, false)).toArray();
  }
}
