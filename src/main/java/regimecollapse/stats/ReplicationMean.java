package regimecollapse.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of values of independent replications, with Student's interval on n - 1 degrees of
 * freedom, cut off at what is possible. A value of a replication may itself be the mean of several
 * dependent ones, such as those of walks on the same chance: only replications count as
 * independent.
 *
 * <p>Where each value is a difference of 0/1 outcomes, the interval is that of two shares, by
 * squaring and adding (Newcombe 1998,
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I).
 *
 * <p>Where all values are the same, as when a factor never changed any run, the variance is unknown
 * rather than 0. If a share q of replications had another value, none would be seen with chance (1
 * - q)ⁿ. The interval is then that of the q for which this is 1 - confidence, with other values as
 * far away as they can be ("rule of three": q is near 3/n).
 *
 * @param n replications
 * @param value the mean; NaN without any
 * @param standardError s/√n; NaN for fewer than two
 * @param interval of the mean; NaN for fewer than two
 * @see <a href="https://doi.org/10.1001/jama.1983.03330370053031">Hanley and Lippman-Hand (1983),
 *     JAMA 249, 1743-1745</a>
 */
public record ReplicationMean(int n, double value, double standardError, Interval interval) {
  /**
   * Of the values of all replications.
   *
   * @param values one for each replication
   * @param greatest greatest possible absolute value of one
   */
  public static ReplicationMean of(double[] values, double greatest, Confidence confidence) {
    int n = values.length;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = n == 0 ? Double.NaN : sum / n;
    if (n < 2) {
      return new ReplicationMean(n, mean, Double.NaN, Interval.NONE);
    }
    double only = values[0];
    if (Arrays.stream(values).allMatch(v -> v == only)) {
      double unseen = 1 - StrictMath.pow(1 - confidence.level(), 1.0 / n);
      double low = only - unseen * (only + greatest);
      return new ReplicationMean(n, only, 0, new Interval(low, only + unseen * (greatest - only)));
    }
    if (Arrays.stream(values).allMatch(v -> v == 0 || Math.abs(v) == greatest)) {
      return ofDifferences(values, greatest, confidence);
    }
    double squares = 0;
    for (double value : values) {
      double off = value - mean;
      squares += off * off;
    }
    double error = Math.sqrt(squares / (n - 1) / n);
    double half = error * TDistribution.of(n - 1).inverseCumulativeProbability(upper(confidence));
    double low = Math.max(-greatest, mean - half);
    return new ReplicationMean(n, mean, error, new Interval(low, Math.min(greatest, mean + half)));
  }

  /**
   * Of differences of 0/1 outcomes: shares of replications that go up and that go down, each with
   * its Wilson interval, squared and added. Student's interval is far too short where nearly all
   * agree.
   */
  private static ReplicationMean ofDifferences(
      double[] values, double greatest, Confidence confidence) {
    int n = values.length;
    int rises = (int) Arrays.stream(values).filter(v -> v > 0).count();
    int falls = (int) Arrays.stream(values).filter(v -> v < 0).count();
    double up = (double) rises / n;
    double down = (double) falls / n;
    Interval ups = Wilson.interval(rises, n, confidence);
    Interval downs = Wilson.interval(falls, n, confidence);
    double mean = up - down;
    double low = mean - Math.sqrt(square(up - ups.low()) + square(downs.high() - down));
    double high = mean + Math.sqrt(square(ups.high() - up) + square(down - downs.low()));
    double error = Math.sqrt((up + down - mean * mean) / (n - 1));
    return new ReplicationMean(
        n,
        greatest * mean,
        greatest * error,
        new Interval(greatest * Math.max(-1, low), greatest * Math.min(1, high)));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double upper(Confidence confidence) {
    return (1 + confidence.level()) / 2;
  }

  /** Whether the interval leaves out 0. */
  public boolean isToldFromNothing() {
    return interval.low() > 0 || interval.high() < 0;
  }
}
