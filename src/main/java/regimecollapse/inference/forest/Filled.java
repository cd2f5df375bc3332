package regimecollapse.inference.forest;

import java.util.Arrays;

/**
 * Columns for methods that cannot do without a number: what is missing is filled with the median of
 * the draws that have it, and a column more says where it was missing (1) and where not (0).
 *
 * <p>Each column is then counted from its median, in its mean absolute deviations from it over all
 * draws of the table, and pressed together by the inverse hyperbolic sine: near the median that is
 * the number itself, far out its logarithm, so that no few far draws rule the measure. A deviation
 * of the median would be 0 for what is the same in most draws.
 */
final class Filled {
  private final double[] median;
  private final boolean[] gaps;
  private final double[] centre;
  private final double[] spread;

  /** The columns of a table; those that never vary come out as 0. */
  Filled(double[][] rows) {
    int width = rows[0].length;
    median = new double[width];
    gaps = new boolean[width];
    int more = 0;
    for (int k = 0; k < width; k++) {
      double[] there = sorted(rows, k);
      median[k] = there.length == 0 ? 0 : there[there.length / 2];
      gaps[k] = there.length < rows.length;
      more += gaps[k] ? 1 : 0;
    }
    spread = new double[width + more];
    double[][] filled = Arrays.stream(rows).map(this::filled).toArray(double[][]::new);
    centre = Arrays.copyOf(median, spread.length);
    for (int k = 0; k < spread.length; k++) {
      if (k >= width) {
        centre[k] = sorted(filled, k)[rows.length / 2];
      }
      for (double[] row : filled) {
        spread[k] += Math.abs(row[k] - centre[k]) / rows.length;
      }
    }
  }

  private static double[] sorted(double[][] rows, int k) {
    return Arrays.stream(rows)
        .mapToDouble(row -> row[k])
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private double[] filled(double[] row) {
    double[] filled = Arrays.copyOf(row, spread.length);
    int next = row.length;
    for (int k = 0; k < row.length; k++) {
      boolean missing = Double.isNaN(row[k]);
      filled[k] = missing ? median[k] : row[k];
      if (gaps[k]) {
        filled[next++] = missing ? 1 : 0;
      }
    }
    return filled;
  }

  /** A row in the units of the class. */
  double[] scaled(double[] row) {
    return scaled(row, new double[0], 0);
  }

  /**
   * The same for an end of windows around a row.
   *
   * @param lengths of the windows of the first columns; the others have none
   * @param side which part of a length is added: half or less half of it
   */
  double[] scaled(double[] row, double[] lengths, double side) {
    double[] filled = filled(row);
    for (int k = 0; k < filled.length; k++) {
      double at = filled[k] + (k < lengths.length ? side * lengths[k] : 0);
      filled[k] = spread[k] > 0 ? pressed((at - centre[k]) / spread[k]) : 0;
    }
    return filled;
  }

  /** The inverse hyperbolic sine. */
  private static double pressed(double z) {
    double size = Math.abs(z);
    return Math.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), z);
  }
}
