package regimecollapse.stats.contrast;

import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;

/**
 * The difference of the shares of two independent samples, p₁ - p₂, with Newcombe's interval: the
 * score (Wilson) intervals l to u of the two shares, squared and added,
 *
 * <pre>  p₁ - p₂ - √((p₁-l₁)² + (u₂-p₂)²)   to   p₁ - p₂ + √((u₁-p₁)² + (p₂-l₂)²)</pre>
 *
 * @param k1 successes of the first
 * @param n1 trials of the first
 * @param k2 successes of the second
 * @param n2 trials of the second
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I">
 *     Newcombe (1998), Statistics in Medicine 17, 873-890, method 10</a>
 */
public record ShareDifference(int k1, int n1, int k2, int n2) {
  /** The difference; NaN if a sample is empty. */
  public double value() {
    return n1 == 0 || n2 == 0 ? Double.NaN : (double) k1 / n1 - (double) k2 / n2;
  }

  /** Newcombe's interval; no ends if a sample is empty. */
  public Interval interval(Confidence confidence) {
    if (n1 == 0 || n2 == 0) {
      return Interval.NONE;
    }
    return Arms.of(k1, n1, k2, n2, confidence).interval(0);
  }

  /** Two shares and how far their score intervals reach. */
  record Arms(double difference, double down1, double up1, double down2, double up2) {
    static Arms of(int k1, int n1, int k2, int n2, Confidence confidence) {
      Interval first = Wilson.interval(k1, n1, confidence);
      Interval second = Wilson.interval(k2, n2, confidence);
      double p = (double) k1 / n1;
      double q = (double) k2 / n2;
      return new Arms(
          p - q, p - first.low(), first.high() - p, q - second.low(), second.high() - q);
    }

    /** The interval when the two shares have a correlation. */
    Interval interval(double correlation) {
      return new Interval(
          difference - reach(down1, up2, correlation), difference + reach(up1, down2, correlation));
    }

    private static double reach(double a, double b, double correlation) {
      // Equal reaches and a correlation of 1 leave 0, which rounding may miss.
      return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
    }
  }
}
