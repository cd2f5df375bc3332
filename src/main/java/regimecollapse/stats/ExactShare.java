package regimecollapse.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Interval of a share that holds it with at least the confidence, whatever it is. With k successes
 * of n and α = 1 - confidence, its ends are the α/2 quantile of Beta(k, n - k + 1) and the 1 - α/2
 * quantile of Beta(k + 1, n - k).
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934), Biometrika 26,
 *     404-413</a>
 */
public final class ExactShare {
  private ExactShare() {}

  /**
   * The interval of k successes in n trials; 0 to 1 where there was no trial.
   *
   * @throws IllegalArgumentException unless 0 ≤ k ≤ n
   */
  public static Interval interval(int k, int n, Confidence confidence) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException(k + " successes in " + n + " trials");
    }
    double tail = confidence.tail();
    double low = k == 0 ? 0 : quantile(k, n - k + 1, tail);
    double high = k == n ? 1 : quantile(k + 1, n - k, 1 - tail);
    return new Interval(low, high);
  }

  private static double quantile(double a, double b, double p) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
  }
}
