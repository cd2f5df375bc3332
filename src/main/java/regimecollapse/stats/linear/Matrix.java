package regimecollapse.stats.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/** A matrix of real numbers. Nothing changes it. */
public final class Matrix {
  private final RealMatrix entries;

  Matrix(RealMatrix entries) {
    this.entries = entries;
  }

  /**
   * Of its rows, which are copied.
   *
   * @param rows at least one, all of the same length, at least 1
   */
  public static Matrix of(double[][] rows) {
    return new Matrix(new Array2DRowRealMatrix(rows));
  }

  /** Number of columns. */
  public int columns() {
    return entries.getColumnDimension();
  }

  /** An entry; both places count from 0. */
  public double at(int row, int column) {
    return entries.getEntry(row, column);
  }

  /** A copy of a row. */
  public double[] row(int row) {
    return entries.getRow(row);
  }

  /** A copy of a column. */
  public double[] column(int column) {
    return entries.getColumn(column);
  }

  /** The first columns. */
  public Matrix firstColumns(int count) {
    return new Matrix(entries.getSubMatrix(0, entries.getRowDimension() - 1, 0, count - 1));
  }

  /** Rows as columns. */
  public Matrix transposed() {
    return new Matrix(entries.transpose());
  }

  /** This times another one. */
  public Matrix times(Matrix right) {
    return new Matrix(entries.multiply(right.entries));
  }

  /** This times a column. */
  public double[] times(double[] column) {
    return entries.operate(column);
  }

  /** A row times this. */
  public double[] timesFromLeft(double[] row) {
    return entries.preMultiply(row);
  }

  /** The sum of products of two rows or columns of the same length. */
  public static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The covariance of its columns over its rows, of which there are at least two; with n - 1. */
  public Matrix covariance() {
    return new Matrix(new Covariance(entries).getCovarianceMatrix());
  }

  RealMatrix entries() {
    return entries;
  }
}
