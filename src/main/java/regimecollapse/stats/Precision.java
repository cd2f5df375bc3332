package regimecollapse.stats;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Whether an estimate is precise enough: the larger side of its interval against a target.
 *
 * @param halfWidth distance from the estimate to the farther end of its interval; NaN where there
 *     is no estimate or no interval, infinite where an end is not reached
 * @param target the greatest half-width that is enough, above 0
 * @param enough whether the half-width is at most the target
 * @param runsNeeded how many runs in all would reach the target; empty where that cannot be told
 */
public record Precision(double halfWidth, double target, boolean enough, OptionalLong runsNeeded) {
  /**
   * The target for shares. A convention of this program (assumption): five percentage points tell
   * "hardly ever", "about half" and "nearly always" apart.
   */
  public static final double SHARE_TARGET = 0.05;

  /** The least target for days (assumption): documented falls are known to the day. */
  private static final double DAY_TARGET = 1;

  /** The target for longer durations, as a part of the estimate (assumption). */
  private static final double RELATIVE_TARGET = 0.1;

  /** The target for an estimate in days: one day, or a tenth of the estimate if that is more. */
  public static double daysTarget(double estimate) {
    return Double.isFinite(estimate)
        ? Math.max(DAY_TARGET, RELATIVE_TARGET * Math.abs(estimate))
        : DAY_TARGET;
  }

  /**
   * Of a share with its 95 % Wilson interval. The runs needed are those at which the interval of
   * the same share meets the target: an end at a distance t from p solves t² = z² q(1 - q)/n with q
   * = p ± t (Wilson 1927), so that n = z² q(1 - q)/t². Without runs, any share must be thought of.
   *
   * @param successes k, from 0 to n
   * @param n runs
   * @param target between 0 and 0.5
   */
  public static Precision ofShare(long successes, long n, double target) {
    if (!(target > 0 && target < 0.5)) {
      throw new IllegalArgumentException("a target for shares lies in (0, 0.5), not " + target);
    }
    if (n == 0) {
      return new Precision(Double.NaN, target, false, OptionalLong.of(runsForAnyShare(target)));
    }
    double p = (double) successes / n;
    double half = farther(p, Wilson.interval(successes, n, Confidence.NINETY_FIVE));
    double above = (p + target) * Math.max(0, 1 - p - target);
    double below = Math.max(0, p - target) * (1 - p + target);
    return new Precision(
        half,
        target,
        Limits.atLeast(target, half),
        OptionalLong.of(runs(Math.max(above, below), target)));
  }

  /**
   * Runs that reach the target whatever the share is: n = z²/4t². (For a given n the farther end is
   * farthest, z/2√n away, where p lies that far from one half.)
   */
  public static long runsForAnyShare(double target) {
    return runs(0.25, target);
  }

  private static long runs(double variance, double target) {
    double z = Confidence.NINETY_FIVE.z();
    return (long) Math.ceil(z * z * variance / (target * target));
  }

  /**
   * Of any other estimate, whose half-width is taken to shrink as 1/√n. An estimate that is not
   * reached, nor is the lower end of its interval, is as precise as it can be.
   *
   * @param estimate may be infinite, for not reached
   * @param interval of the estimate
   * @param n runs behind it
   * @param target above 0
   */
  public static Precision of(double estimate, Interval interval, long n, double target) {
    double half = farther(estimate, interval);
    if (Limits.atLeast(target, half)) {
      return new Precision(half, target, true, OptionalLong.of(n));
    }
    double ratio = half / target;
    return new Precision(
        half,
        target,
        false,
        Double.isFinite(ratio)
            ? OptionalLong.of(Limits.ceil(n * ratio * ratio))
            : OptionalLong.empty());
  }

  /**
   * Of a median. The half-width is that of its interval; the runs needed are those with which
   * enough of the sample lies between the target's ends: with n runs the median lies, with 95 %
   * confidence, between the sample's quantiles 1/2 ± z/2√n (Conover 1999, Practical Nonparametric
   * Statistics, section 3.2), so that n = z²/4d², d the lesser of 1/2 - F(median - target) and
   * F(median + target) - 1/2. Unlike 1/√n this holds where values lie in two heaps, or some are
   * never reached.
   *
   * @param median may be infinite, for not reached; then the runs needed are those that would make
   *     that certain
   * @param interval of the median
   * @param values of the sample, none of them NaN
   * @param target above 0
   */
  public static Precision ofMedian(
      double median, Interval interval, double[] values, double target) {
    double half = farther(median, interval);
    int n = values.length;
    if (Limits.atLeast(target, half)) {
      return new Precision(half, target, true, OptionalLong.of(n));
    }
    double least = Double.isInfinite(median) ? Double.MAX_VALUE : median - target;
    double most = median + target;
    double below =
        (double) Arrays.stream(values).filter(v -> !Limits.atLeast(v, least)).count() / n;
    double upTo = (double) Arrays.stream(values).filter(v -> Limits.atLeast(most, v)).count() / n;
    double inside = Math.min(0.5 - below, upTo - 0.5);
    double z = Confidence.NINETY_FIVE.z();
    return new Precision(
        half,
        target,
        false,
        Double.isNaN(half) || !(inside > 0)
            ? OptionalLong.empty()
            : OptionalLong.of(Math.max(n + 1L, (long) Math.ceil(z * z / (4 * inside * inside)))));
  }

  /** The same where only some of the runs gave a value: the runs needed grow in proportion. */
  public Precision ofRuns(long runs, long values) {
    return runs == values || runsNeeded.isEmpty()
        ? this
        : new Precision(
            halfWidth,
            target,
            enough,
            OptionalLong.of((long) Math.ceil((double) runsNeeded.getAsLong() * runs / values)));
  }

  private static double farther(double estimate, Interval interval) {
    return Math.max(apart(estimate, interval.low()), apart(interval.high(), estimate));
  }

  private static double apart(double one, double other) {
    // Infinity is no distance from infinity.
    return one == other ? 0 : Math.abs(one - other);
  }
}
