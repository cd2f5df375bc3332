package regimecollapse.stats;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Tail probabilities of a number of successes. Both are computed as such, not as one less the other
 * tail, so that small ones keep their digits.
 *
 * @see <a href="https://dlmf.nist.gov/8.17.E5">DLMF 8.17.5: binomial sums and the incomplete beta
 *     function</a>
 */
public final class Binomial {
  private Binomial() {}

  /** P(X ≥ k) for X successes in n trials of chance p. */
  public static double atLeast(int k, int n, double p) {
    return k <= 0 ? 1 : k > n ? 0 : RegularizedBeta.value(p, k, n - k + 1.0);
  }

  /** P(X ≤ k) for X successes in n trials of chance p. */
  public static double atMost(int k, int n, double p) {
    return k < 0 ? 0 : k >= n ? 1 : RegularizedBeta.value(1 - p, n - k, k + 1.0);
  }
}
