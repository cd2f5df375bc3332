package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns for methods that cannot do without a number: what is missing is filled with the median of
 * the draws that have it, and a column more says where it was missing (1) and where not (0). Then
 * each column is counted in its standard deviations from its mean over all draws of the table.
 */
final class Filled {
  private final double[] median;
  private final boolean[] gaps;
  private final double[] mean;
  private final double[] deviation;

  /** The columns of a table; those that never vary come out as 0. */
  Filled(double[][] rows) {
    int width = rows[0].length;
    median = new double[width];
    gaps = new boolean[width];
    int more = 0;
    for (int k = 0; k < width; k++) {
      int column = k;
      double[] there =
          Arrays.stream(rows).mapToDouble(r -> r[column]).filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(there);
      median[k] = there.length == 0 ? 0 : there[there.length / 2];
      gaps[k] = there.length < rows.length;
      more += gaps[k] ? 1 : 0;
    }
    mean = new double[width + more];
    deviation = new double[width + more];
    for (double[] row : rows) {
      double[] filled = filled(row);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += filled[k] / rows.length;
      }
    }
    for (double[] row : rows) {
      double[] filled = filled(row);
      for (int k = 0; k < mean.length; k++) {
        deviation[k] += (filled[k] - mean[k]) * (filled[k] - mean[k]) / rows.length;
      }
    }
    for (int k = 0; k < deviation.length; k++) {
      deviation[k] = Math.sqrt(deviation[k]);
    }
  }

  private double[] filled(double[] row) {
    double[] filled = Arrays.copyOf(row, mean.length);
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

  /** A row in standard deviations. */
  double[] scaled(double[] row) {
    double[] filled = filled(row);
    for (int k = 0; k < filled.length; k++) {
      filled[k] = deviation[k] > 0 ? (filled[k] - mean[k]) / deviation[k] : 0;
    }
    return filled;
  }

  /** Lengths beside the numbers of a row, such as widths of windows, in standard deviations. */
  double[] scaledLengths(double[] lengths) {
    double[] scaled = new double[mean.length];
    for (int k = 0; k < lengths.length; k++) {
      scaled[k] = deviation[k] > 0 ? lengths[k] / deviation[k] : 0;
    }
    return scaled;
  }

  /** Rows in standard deviations. */
  List<double[]> scaled(List<double[]> rows) {
    List<double[]> all = new ArrayList<>();
    rows.forEach(row -> all.add(scaled(row)));
    return all;
  }
}
