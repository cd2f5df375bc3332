package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What trees may ask of a draw: named columns of numbers, and the rows in the order of each.
 *
 * <p>A missing number (NaN) is kept as one below all others, so that a tree can part the draws that
 * have none from the rest, and nothing is made up.
 */
public final class Features {
  private final List<String> names;
  private final double[][] columns;
  private final int[][] order;

  private Features(List<String> names, double[][] columns) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.order = new int[columns.length][];
    for (int k = 0; k < columns.length; k++) {
      order[k] = sorted(columns[k]);
    }
  }

  /**
   * Columns of some draws.
   *
   * @param rows a row a draw, with a number for each name
   */
  public static Features of(List<String> names, double[][] rows) {
    double[][] columns = new double[names.size()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][i] = present(rows[i][k]);
      }
    }
    return new Features(names, columns);
  }

  /** These and more columns of the same draws. */
  Features with(List<String> more, double[][] rows) {
    List<String> all = new ArrayList<>(names);
    all.addAll(more);
    double[][] joined = Arrays.copyOf(columns, all.size());
    for (int k = 0; k < more.size(); k++) {
      int column = k;
      joined[names.size() + k] = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
    return new Features(all, joined);
  }

  /** A number as trees see it. */
  private static double present(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  /** A row as trees see it. */
  static double[] present(double[] row) {
    return Arrays.stream(row).map(Features::present).toArray();
  }

  private static int[] sorted(double[] column) {
    return IntStream.range(0, column.length)
        .boxed()
        .sorted((a, b) -> Double.compare(column[a], column[b]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Names of the columns. */
  public List<String> names() {
    return names;
  }

  /** Number of draws. */
  int rows() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /** Number of columns. */
  int width() {
    return columns.length;
  }

  double[] column(int k) {
    return columns[k];
  }

  /** The rows, the least number of that column first. */
  int[] order(int k) {
    return order[k];
  }

  /** A draw as trees see it. */
  double[] row(int i) {
    double[] row = new double[columns.length];
    for (int k = 0; k < row.length; k++) {
      row[k] = columns[k][i];
    }
    return row;
  }
}
