package regimecollapse.analysis;

import java.util.Arrays;
import regimecollapse.random.Stream;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Isotonic;

/**
 * The level of support below which the regime falls: where the non-increasing isotonic regression
 * of the share of falls on the level passes one half.
 *
 * <p>Its 95 % interval is a percentile bootstrap over replications: a replication is drawn with its
 * runs at all levels, since these share their chance. With 1999 resamples the ends are the 50th and
 * the 1950th of the sorted crossings, so that none is a mean of two (Davison and Hinkley 1997,
 * Bootstrap Methods and their Application, section 2.4).
 *
 * @param level the crossing, as an index of support; negative infinity if fewer than half fall even
 *     at the lowest level, positive infinity if more than half fall even at the highest
 * @param interval its ends, infinite in the same way
 * @param n replications that were run at all levels
 * @param levels the levels, ascending
 * @param fit the fitted share of falls at each
 */
public record Threshold(double level, Interval interval, int n, double[] levels, double[] fit) {
  /** Half of the runs fall. */
  public static final double HALF = 0.5;

  private static final int RESAMPLES = 1999;
  private static final double TAIL = 0.025;

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
  static Threshold of(boolean[][] falls, double[] levels, Stream draws) {
    int n = falls.length;
    int[] counts = new int[levels.length];
    for (boolean[] run : falls) {
      count(run, counts);
    }
    double[] fit = n == 0 ? new double[0] : fit(counts, n);
    if (n == 0) {
      Interval none = new Interval(Double.NaN, Double.NaN);
      return new Threshold(Double.NaN, none, 0, levels, fit);
    }
    double[] crossings = new double[RESAMPLES];
    for (int b = 0; b < RESAMPLES; b++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < n; i++) {
        count(falls[(int) (draws.uniform(b, i) * n)], counts);
      }
      crossings[b] = Isotonic.crossing(levels, fit(counts, n), HALF);
    }
    Arrays.sort(crossings);
    int low = (int) Math.rint((RESAMPLES + 1) * TAIL) - 1;
    Interval interval = new Interval(crossings[low], crossings[RESAMPLES - 1 - low]);
    return new Threshold(Isotonic.crossing(levels, fit, HALF), interval, n, levels, fit);
  }

  private static void count(boolean[] run, int[] counts) {
    for (int l = 0; l < counts.length; l++) {
      counts[l] += run[l] ? 1 : 0;
    }
  }

  private static double[] fit(int[] counts, int n) {
    double[] shares = new double[counts.length];
    double[] weights = new double[counts.length];
    for (int l = 0; l < counts.length; l++) {
      shares[l] = (double) counts[l] / n;
      weights[l] = n;
    }
    return Isotonic.nonIncreasing(shares, weights);
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
            ? "half fall below " + whole(level)
            : level < 0
                ? "fewer than half fall at any level"
                : "more than half fall at every level";
    String low = percent(interval.low());
    String high = percent(interval.high());
    return half + " (" + low + (low.equals(high) ? "" : " to " + high) + ")";
  }

  private String percent(double at) {
    if (Double.isInfinite(at)) {
      return at < 0 ? "below " + whole(levels[0]) : "above " + whole(levels[levels.length - 1]);
    }
    return whole(at);
  }

  private static String whole(double at) {
    return Math.round(100 * at) + " %";
  }
}
