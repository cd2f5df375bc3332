package regimecollapse.analysis.base;

import java.util.Arrays;

/** Numbers of all rows; as long as all are the same, one of them. */
final class CompactColumn {
  private double[] values = new double[1];
  private int size;
  private boolean same = true;

  /** Adds a row. */
  void add(double value) {
    if (size == 0) {
      values[0] = value;
    } else if (same && Double.doubleToLongBits(value) != Double.doubleToLongBits(values[0])) {
      double first = values[0];
      values = new double[Math.max(2, size + 1)];
      Arrays.fill(values, 0, size, first);
      same = false;
    }
    if (!same) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + size / 2 + 1);
      }
      values[size] = value;
    }
    size++;
  }

  /** The number of a row. */
  double get(int i) {
    return same ? values[0] : values[i];
  }
}
