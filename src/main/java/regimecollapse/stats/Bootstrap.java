package regimecollapse.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Percentile bootstrap intervals: n observations are drawn n times with replacement, again and
 * again; with B resamples and confidence 1 - 2α the interval runs from the k-th to the (B + 1 -
 * k)-th value of the statistic in order of size, k = ⌊(B + 1)α⌋.
 *
 * <p>Statistics may be infinite, for a median that is not reached; then so are ends of the
 * interval. All statistics are taken of the same resamples.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), An Introduction
 *     to the Bootstrap, chapter 13</a>
 */
public final class Bootstrap {
  /** Resamples behind all reported intervals, of the order that the reference asks for. */
  public static final int RESAMPLES = 2000;

  /**
   * The fewest observations for which an interval is given: with six, but not with five, the range
   * from the least to the greatest of them holds the median with a confidence of 95 % (1 -
   * 2<sup>1-n</sup>).
   */
  public static final int FEWEST = 6;

  private static final double HALF = 0.5;

  private Bootstrap() {}

  /** Where chance comes from: a pure function of its arguments. */
  @FunctionalInterface
  public interface Draws {
    /**
     * 64 random bits.
     *
     * @param resample number of the resample, from 0
     * @param draw number of the draw in it, from 0
     */
    long bits(long resample, long draw);
  }

  /** A number that is taken of a resample. */
  @FunctionalInterface
  public interface Statistic {
    /**
     * Its value; NaN where it is not defined, infinite where it is not reached.
     *
     * @param times how often each observation is in the resample; must not be changed
     */
    double of(int[] times);
  }

  /**
   * How often to draw, and how sure the intervals shall be.
   *
   * @param resamples B, at least 1
   * @param confidence of the intervals
   */
  public record Plan(int resamples, Confidence confidence) {
    /** The plan of all reported intervals. */
    public static final Plan REPORTED = new Plan(RESAMPLES, Confidence.NINETY_FIVE);

    /** Refuses plans whose ends would lie outside the resamples. */
    public Plan {
      if (outside(resamples, confidence) < 1) {
        throw new IllegalArgumentException(
            resamples + " resamples are too few for a confidence of " + confidence.level());
      }
    }

    /** k, the place of the ends among so many values. */
    private static int outside(int values, Confidence confidence) {
      return (int) Limits.floor((values + 1) * confidence.tail());
    }
  }

  /**
   * The intervals of some statistics of n observations. Resamples for which a statistic is not
   * defined are left out of its interval; with none left, and for fewer than {@link #FEWEST}
   * observations, both ends are NaN.
   */
  public static List<Interval> intervals(
      int n, List<? extends Statistic> statistics, Draws draws, Plan plan) {
    if (n < FEWEST) {
      return statistics.stream().map(s -> Interval.NONE).toList();
    }
    double[][] values = new double[statistics.size()][plan.resamples()];
    int[] times = new int[n];
    for (int b = 0; b < plan.resamples(); b++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < n; i++) {
        times[below(n, draws.bits(b, i))]++;
      }
      for (int s = 0; s < values.length; s++) {
        values[s][b] = statistics.get(s).of(times);
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (double[] each : values) {
      intervals.add(percentiles(each, plan.confidence()));
    }
    return List.copyOf(intervals);
  }

  /** A whole number from 0 to n - 1; its bias is below n / 2^63. */
  private static int below(int n, long bits) {
    return (int) Math.multiplyHigh(bits >>> 1, 2L * n);
  }

  private static Interval percentiles(double[] values, Confidence confidence) {
    double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int k = Plan.outside(defined.length, confidence);
    return k < 1 ? Interval.NONE : new Interval(defined[k - 1], defined[defined.length - k]);
  }

  /** The arithmetic mean of those values that are not NaN. */
  public static Statistic mean(double... values) {
    int[] defined = defined(values);
    double[] kept = Arrays.stream(defined).mapToDouble(i -> values[i]).toArray();
    return times -> {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < defined.length; i++) {
        int t = times[defined[i]];
        sum += t * kept[i];
        n += t;
      }
      return n == 0 ? Double.NaN : sum / n;
    };
  }

  /**
   * The median of those values that are not NaN, infinite ones included; of an even number, the
   * mean of the two in the middle, as in {@link Quantiles}.
   */
  public static Statistic median(double... values) {
    int[] order =
        Arrays.stream(defined(values))
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    boolean all = order.length == values.length;
    return times -> {
      int n = all ? order.length : sum(times, order);
      return n == 0 ? Double.NaN : middle(times, order, sorted, n);
    };
  }

  /** Walks up the values until half of the resample lies behind. */
  private static double middle(int[] times, int[] order, double[] sorted, int n) {
    int passed = 0;
    int i = -1;
    while (passed <= (n - 1) / 2) {
      passed += times[order[++i]];
    }
    double low = sorted[i];
    while (passed <= n / 2) {
      passed += times[order[++i]];
    }
    double high = sorted[i];
    return low == high ? low : low + HALF * (high - low);
  }

  private static int sum(int[] times, int[] order) {
    int sum = 0;
    for (int i : order) {
      sum += times[i];
    }
    return sum;
  }

  private static int[] defined(double[] values) {
    int[] all = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        all[n++] = i;
      }
    }
    return Arrays.copyOf(all, n);
  }
}
