package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.stats.Limits;

/**
 * An axis of differences that holds zero, all differences and their intervals.
 *
 * @param from lower end, a multiple of the step
 * @param to upper end, a multiple of the step
 * @param step between ticks
 */
public record DifferenceScale(double from, double to, double step) {
  private static final int STEPS = 6;

  /** A scale that holds all of them with their intervals. */
  public static DifferenceScale of(List<Difference> all) {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    for (Difference d : all) {
      DoubleStream.of(
              d.value(),
              d.paired().low(),
              d.paired().high(),
              d.unpaired().low(),
              d.unpaired().high())
          .filter(x -> !Double.isNaN(x))
          .forEach(ends::add);
    }
    double least = ends.stream().mapToDouble(x -> x).min().orElse(0);
    double most = ends.stream().mapToDouble(x -> x).max().orElse(0);
    if (least == most) {
      return new DifferenceScale(-1, 1, 1);
    }
    double step = Axes.step(least, most, STEPS);
    return new DifferenceScale(
        step * Limits.floor(least / step), step * Limits.ceil(most / step), step);
  }

  /** Where a value lies, from 0 at the lower end to 1 at the upper. */
  double at(double value) {
    return (value - from) / (to - from);
  }

  /** The ticks; zero is exactly zero. */
  public double[] ticks() {
    long first = Math.round(from / step);
    long last = Math.round(to / step);
    double[] ticks = new double[(int) (last - first + 1)];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = (first + i) * step;
    }
    return ticks;
  }

  /** The format of the ticks. */
  public String format() {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-StrictMath.log10(step) - 1e-9);
    return "%." + decimals + "f";
  }
}
