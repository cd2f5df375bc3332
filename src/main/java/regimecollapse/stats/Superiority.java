package regimecollapse.stats;

import java.util.Arrays;

/**
 * How often a value of one sample is greater than one of another: A = P(X &gt; Y) + P(X = Y) / 2.
 * One half where the two cannot be told apart, 0 or 1 where they do not overlap. It is the
 * Mann-Whitney statistic over the number of pairs.
 *
 * @see <a href="https://doi.org/10.3102/10769986025002101">Vargha and Delaney (2000), Journal of
 *     Educational and Behavioral Statistics 25, 101-132</a>
 */
public final class Superiority {
  /** The smallest A that Vargha and Delaney (2000) call a large difference. */
  public static final double LARGE = 0.71;

  private Superiority() {}

  /** A of x over y; NaN if either is empty. */
  public static double of(double[] x, double[] y) {
    if (x.length == 0 || y.length == 0) {
      return Double.NaN;
    }
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double value : x) {
      wins += (below(sorted, value, false) + below(sorted, value, true)) / 2.0;
    }
    return wins / ((double) x.length * y.length);
  }

  /** Values below a bound, or not above it. */
  private static int below(double[] sorted, double bound, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound || orEqual && sorted[middle] == bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
