package regimecollapse.stats.contrast;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Tests of equal shares whose two-sided p-values are sums of exact probabilities. */
public final class ExactTests {
  /** Tables whose probabilities differ by less count as equally probable, as in R. */
  private static final double TIE = 1 + 1e-7;

  private ExactTests() {}

  /**
   * Fisher's test that two independent shares are equal: the probability, with both margins given,
   * of all tables that are no more probable than the one observed.
   *
   * @param k1 successes in the first sample
   * @param n1 trials in the first sample
   * @param k2 successes in the second
   * @param n2 trials in the second
   * @return the two-sided p-value; NaN if a sample has no trial
   * @see <a href="https://doi.org/10.2307/2340521">Fisher (1922), Journal of the Royal Statistical
   *     Society 85, 87-94</a>
   */
  public static double fisher(int k1, int n1, int k2, int n2) {
    if (n1 == 0 || n2 == 0) {
      return Double.NaN;
    }
    int successes = k1 + k2;
    HypergeometricDistribution tables = HypergeometricDistribution.of(n1 + n2, successes, n1);
    double limit = tables.logProbability(k1) + StrictMath.log(TIE);
    double p = 0;
    for (int k = Math.max(0, successes - n2); k <= Math.min(n1, successes); k++) {
      double log = tables.logProbability(k);
      p += log <= limit ? StrictMath.exp(log) : 0;
    }
    return Math.min(1, p);
  }

  /**
   * The sign test: of the pairs that differ, each way is as likely as the other. For pairs of yes
   * and no it is McNemar's exact test. For pairs of lifetimes, told apart by which ends first, it
   * is the log-rank test stratified by pair with exact instead of approximate probabilities.
   *
   * @param one pairs that differ one way
   * @param other pairs that differ the other way
   * @return the two-sided p-value; 1 without such pairs
   * @see <a href="https://doi.org/10.1007/BF02295996">McNemar (1947), Psychometrika 12, 153-157</a>
   */
  public static double sign(int one, int other) {
    int n = one + other;
    double tail = BinomialDistribution.of(n, 0.5).cumulativeProbability(Math.min(one, other));
    return Math.min(1, 2 * tail);
  }
}
