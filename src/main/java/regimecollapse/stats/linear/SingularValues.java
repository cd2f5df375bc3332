package regimecollapse.stats.linear;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The singular value decomposition of a matrix, U S Vᵀ. What it solves it solves with the least
 * squares, where the matrix is singular by its pseudo-inverse.
 *
 * @see <a href="https://doi.org/10.1007/BF02163027">Golub and Reinsch (1970), Numerische Mathematik
 *     14, 403-420</a>
 */
public final class SingularValues {
  private final SingularValueDecomposition parts;

  /** Of a matrix. */
  public SingularValues(Matrix matrix) {
    parts = new SingularValueDecomposition(matrix.entries());
  }

  /** The singular values, greatest first. */
  public double[] values() {
    return parts.getSingularValues();
  }

  /** U: its columns belong to the singular values. */
  public Matrix left() {
    return new Matrix(parts.getU());
  }

  /** How many singular values are told from 0. */
  public int rank() {
    return parts.getRank();
  }

  /** The x for which the matrix times x is nearest to the given columns. */
  public Matrix solve(Matrix columns) {
    return new Matrix(parts.getSolver().solve(columns.entries()));
  }

  /** The same for one column. */
  public double[] solve(double[] column) {
    return parts.getSolver().solve(new ArrayRealVector(column, false)).toArray();
  }

  /** The inverse, or the pseudo-inverse. */
  public Matrix inverse() {
    return new Matrix(parts.getSolver().getInverse());
  }
}
