package regimecollapse.chart.form;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.stats.Limits;

/**
 * An axis of differences that holds zero and all values.
 *
 * @param from lower end
 * @param to upper end
 * @param step between ticks
 */
public record Scale(double from, double to, double step) {
  /** A scale that ends at ticks; values that are NaN do not count. */
  public static Scale toTicks(DoubleStream values, int steps) {
    double[] ends = ends(values);
    if (ends[0] == ends[1]) {
      return new Scale(-1, 1, 1);
    }
    double step = Axes.step(ends[0], ends[1], steps);
    return new Scale(step * Limits.floor(ends[0] / step), step * Limits.ceil(ends[1] / step), step);
  }

  /** A scale with a little space at both ends; values that are NaN do not count. */
  public static Scale withSpace(DoubleStream values, int steps) {
    double[] ends = ends(values);
    double space = 0.04 * Math.max(ends[1] - ends[0], 1e-3);
    return new Scale(ends[0] - space, ends[1] + space, Axes.step(ends[0], ends[1], steps));
  }

  private static double[] ends(DoubleStream values) {
    double[] known = values.filter(x -> !Double.isNaN(x)).toArray();
    return new double[] {
      Math.min(0, Arrays.stream(known).min().orElse(0)),
      Math.max(0, Arrays.stream(known).max().orElse(0))
    };
  }

  /** Where a value lies, from 0 at the lower end to 1 at the upper. */
  public double at(double value) {
    return (value - from) / (to - from);
  }

  /** The ticks; zero is exactly zero. */
  public double[] ticks() {
    // An end that is a tick is one, though division may put it a hair beside.
    long first = Limits.ceil(from / step - 1e-9);
    long last = Limits.floor(to / step + 1e-9);
    return LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
  }

  /** The format of the ticks. */
  public String format() {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-StrictMath.log10(step) - 1e-9);
    return "%." + decimals + "f";
  }
}
