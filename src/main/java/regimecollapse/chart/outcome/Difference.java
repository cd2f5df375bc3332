package regimecollapse.chart.outcome;

import java.util.Locale;
import java.util.stream.DoubleStream;
import regimecollapse.stats.Interval;

/**
 * A difference over pairs with both its intervals, in the unit in which it is drawn.
 *
 * @param value the difference
 * @param paired its interval; an end is NaN where there is none
 * @param unpaired the interval of two independent samples
 */
public record Difference(double value, Interval paired, Interval unpaired) {
  /** The same in a smaller unit. */
  Difference times(double factor) {
    return new Difference(factor * value, times(paired, factor), times(unpaired, factor));
  }

  private static Interval times(Interval interval, double factor) {
    return new Interval(factor * interval.low(), factor * interval.high());
  }

  /** It and the ends of its intervals. */
  DoubleStream ends() {
    return DoubleStream.of(value, paired.low(), paired.high(), unpaired.low(), unpaired.high());
  }

  /** The difference with its paired interval, if it has one. */
  String text(String format) {
    String difference = signed(format, value);
    if (Double.isNaN(paired.low())) {
      return difference;
    }
    String low = signed(format, paired.low());
    return difference + " (" + low + " to " + signed(format, paired.high()) + ")";
  }

  /** With a sign, a true minus, and no sign before a zero. */
  public static String signed(String format, double value) {
    String text = String.format(Locale.ROOT, format, Math.abs(value));
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return zero ? text : (value < 0 ? "\u2212" : "+") + text;
  }
}
