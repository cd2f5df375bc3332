package regimecollapse.analysis.base;

import java.util.Arrays;

/**
 * A mean over the runs of a cell, on sampled days.
 *
 * <p>Kept as arrays because there are many; they are neither handed out nor changed.
 */
public final class Curve {
  private final double[] days;
  private final double[] dates;
  private final double[] values;

  private Curve(double[] days, double[] dates, double[] values) {
    this.days = days;
    this.dates = dates;
    this.values = values;
  }

  /** Number of sampled days. */
  public int size() {
    return days.length;
  }

  /** Days since the offensive (or the reference date), ascending. */
  public double day(int index) {
    return days[index];
  }

  /** The same as days since 1 January 1970. */
  public double date(int index) {
    return dates[index];
  }

  /** The mean. */
  public double value(int index) {
    return values[index];
  }

  /** The mean on the last sampled day that is not later; NaN before the first. */
  public double at(double day) {
    int found = Arrays.binarySearch(days, day);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? Double.NaN : values[index];
  }

  /** Collects the points of a curve. */
  public static final class Builder {
    private double[] points = new double[3 * 64];
    private int size;

    /** Adds a point; days must rise. */
    public void add(double day, double date, double value) {
      if (3 * size == points.length) {
        points = Arrays.copyOf(points, 2 * points.length);
      }
      points[3 * size] = day;
      points[3 * size + 1] = date;
      points[3 * size + 2] = value;
      size++;
    }

    public Curve build() {
      return new Curve(column(0), column(1), column(2));
    }

    private double[] column(int offset) {
      double[] column = new double[size];
      for (int i = 0; i < size; i++) {
        column[i] = points[3 * i + offset];
      }
      return column;
    }
  }
}
