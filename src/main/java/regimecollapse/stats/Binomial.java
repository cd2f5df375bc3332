package regimecollapse.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** Tail probabilities of a number of successes, as needed to state a test's false-alarm rate. */
public final class Binomial {
  private Binomial() {}

  /** P(X ≥ k) for X successes in n trials of chance p. */
  public static double atLeast(int k, int n, double p) {
    return 1 - new BinomialDistribution(null, n, p).cumulativeProbability(k - 1);
  }

  /** P(X ≤ k) for X successes in n trials of chance p. */
  public static double atMost(int k, int n, double p) {
    return new BinomialDistribution(null, n, p).cumulativeProbability(k);
  }
}
