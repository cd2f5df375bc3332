package regimecollapse.stats.contrast;

import java.util.Arrays;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

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

  /** Enough to find an edge to the last bits of a double. */
  private static final int HALVINGS = 60;

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

  /**
   * Interval of A: those values from whose own standard error (Hanley and McNeil 1982) the A found
   * is not farther than the confidence allows. Unlike A plus and minus an error it has a length at
   * 0 and 1, and stays within them.
   *
   * @param a found, 0 to 1
   * @param m size of the first sample, at least 1
   * @param n size of the second, at least 1
   * @see <a href="https://doi.org/10.1002/sim.2324">Newcombe (2006), Statistics in Medicine 25,
   *     559-573, method 5</a>
   */
  public static Interval interval(double a, int m, int n, Confidence confidence) {
    double z = confidence.z();
    return new Interval(edge(a, 0, m, n, z), edge(a, 1, m, n, z));
  }

  /** Between A and an end of the scale, where the distance is as much as the confidence allows. */
  private static double edge(double a, double end, int m, int n, double z) {
    double inside = a;
    double outside = end;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inside + outside) / 2;
      if (Math.abs(middle - a) <= z * Math.sqrt(variance(middle, m, n))) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return (inside + outside) / 2;
  }

  private static double variance(double a, int m, int n) {
    double size = (m + n) / 2.0 - 1;
    double spread = 1 + size * (1 - a) / (2 - a) + size * a / (1 + a);
    return a * (1 - a) * spread / ((double) m * n);
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
