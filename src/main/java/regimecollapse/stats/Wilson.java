package regimecollapse.stats;

/**
 * Interval of a share by the score method.
 *
 * <p>With k successes of n, p = k/n and z the normal quantile:
 *
 * <pre>  (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22, 209-212</a>
 */
public final class Wilson {
  private Wilson() {}

  /**
   * The interval of k successes in n trials; 0 to 1 where there was no trial.
   *
   * @throws IllegalArgumentException unless 0 ≤ k ≤ n
   */
  public static Interval interval(long k, long n, Confidence confidence) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException(k + " successes in " + n + " trials");
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    return interval((double) k / n, n, confidence);
  }

  /**
   * The interval of a share of an effective number of trials, which need not be whole.
   *
   * @param p from 0 to 1
   * @param n above 0
   */
  public static Interval interval(double p, double n, Confidence confidence) {
    double z = confidence.z();
    double centre = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    double scale = 1 + z * z / n;
    double low = p <= 0 ? 0 : (centre - half) / scale;
    double high = p >= 1 ? 1 : (centre + half) / scale;
    return new Interval(low, high);
  }
}
