package regimecollapse.analysis.base;

import java.util.Arrays;
import java.util.List;
import regimecollapse.random.Stream;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Isotonic;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * The level of support below which the regime falls: where the non-increasing isotonic regression
 * of the share of falls on the level passes one half.
 *
 * <p>Its 95 % interval is a percentile {@link Bootstrap} over replications: a replication is drawn
 * with its runs at all levels, since these share their chance.
 *
 * @param level the crossing, as an index of support; negative infinity if fewer than half fall even
 *     at the lowest level, positive infinity if more than half fall even at the highest
 * @param interval its ends, infinite in the same way; NaN for fewer than {@link Bootstrap#FEWEST}
 *     replications
 * @param n replications that were run at all levels
 * @param levels the levels, ascending
 * @param fit the fitted share of falls at each
 */
public record Threshold(double level, Interval interval, int n, double[] levels, double[] fit) {
  /** Half of the runs fall. */
  public static final double HALF = 0.5;

  /** Copies the arrays. */
  public Threshold {
    levels = levels.clone();
    fit = fit.clone();
  }

  /**
   * Estimates it.
   *
   * @param falls for each replication whether the regime fell, at each level
   * @param levels ascending
   * @param draws of the bootstrap
   */
  public static Threshold of(boolean[][] falls, double[] levels, Stream draws) {
    int n = falls.length;
    int[] once = new int[n];
    Arrays.fill(once, 1);
    double[] fit = n == 0 ? new double[0] : fit(counted(falls, once, levels.length), n);
    if (n == 0) {
      return new Threshold(Double.NaN, Interval.NONE, 0, levels, fit);
    }
    Bootstrap.Statistic crossing =
        times -> Isotonic.crossing(levels, fit(counted(falls, times, levels.length), n), HALF);
    Interval interval =
        Bootstrap.intervals(n, List.of(crossing), draws::bits, Bootstrap.Plan.REPORTED).get(0);
    return new Threshold(Isotonic.crossing(levels, fit, HALF), interval, n, levels, fit);
  }

  private static int[] counted(boolean[][] falls, int[] times, int levels) {
    int[] counts = new int[levels];
    for (int r = 0; r < falls.length; r++) {
      for (int l = 0; l < levels; l++) {
        counts[l] += falls[r][l] ? times[r] : 0;
      }
    }
    return counts;
  }

  private static double[] fit(int[] counts, int n) {
    double[] of = new double[counts.length];
    Arrays.fill(of, n);
    return Isotonic.nonIncreasing(Arrays.stream(counts).asDoubleStream().toArray(), of);
  }

  /** Copied, so that nobody changes them. */
  @Override
  public double[] levels() {
    return levels.clone();
  }

  /** Copied, so that nobody changes it. */
  @Override
  public double[] fit() {
    return fit.clone();
  }

  /** The level in short words, "&lt; 0 %" and "&gt; 150 %" where it is not crossed. */
  public String words() {
    return Double.isNaN(level) ? "–" : percent(level).replace("below", "<").replace("above", ">");
  }

  /** The level with its interval, as part of a sentence. */
  public String phrase() {
    if (Double.isNaN(level)) {
      return "no replication at all levels";
    }
    String half =
        Double.isFinite(level)
            ? "half fall below " + Percent.whole(level)
            : level < 0
                ? "fewer than half fall at any level"
                : "more than half fall at every level";
    if (Double.isNaN(interval.low())) {
      return half;
    }
    String low = percent(interval.low());
    String high = percent(interval.high());
    return half + " (" + Numbers.range(low, high) + ")";
  }

  private String percent(double at) {
    if (Double.isInfinite(at)) {
      return at < 0
          ? "below " + Percent.whole(levels[0])
          : "above " + Percent.whole(levels[levels.length - 1]);
    }
    return Percent.whole(at);
  }
}
