package regimecollapse.stats.contrast;

import regimecollapse.stats.Binomial;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The difference of two shares over pairs, from how often something happened in both of a pair,
 * only in one, or in neither.
 *
 * @param both pairs in which it happened twice
 * @param first pairs in which it happened in the first only
 * @param second pairs in which it happened in the second only
 * @param neither pairs in which it did not happen
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-SIM954&gt;3.0.CO;2-C">
 *     Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10 (interval)</a>
 * @see <a href="https://doi.org/10.1007/BF02295996">McNemar (1947), Psychometrika 12, 153-157</a>
 */
public record PairedShares(int both, int first, int second, int neither) {
  /** Refuses negative counts. */
  public PairedShares {
    if (both < 0 || first < 0 || second < 0 || neither < 0) {
      throw new IllegalArgumentException("counts of pairs are not negative");
    }
  }

  /** Number of pairs. */
  public int n() {
    return both + first + second + neither;
  }

  /** Share of the first minus share of the second; NaN without pairs. */
  public double difference() {
    return n() == 0 ? Double.NaN : (double) (first - second) / n();
  }

  /**
   * Standard error of the difference: that of the mean of n values 1, 0 and -1; NaN with fewer than
   * two pairs.
   */
  public double standardError() {
    return Math.sqrt(pairing().paired());
  }

  /** The variance of the difference against that of unpaired samples. */
  public Pairing pairing() {
    double n = n();
    if (n < 2) {
      return new Pairing(Double.NaN, Double.NaN);
    }
    double discordant = first - second;
    double spread = first + second - discordant * discordant / n;
    double unpaired = indicatorSpread(both + first) + indicatorSpread(both + second);
    return new Pairing(spread / (n * (n - 1)), unpaired / (n * (n - 1)));
  }

  /** Sum of squares of an indicator around its mean; exactly 0 if it never varies. */
  private double indicatorSpread(double events) {
    return events * (n() - events) / n();
  }

  /**
   * Newcombe's interval by squaring and adding the score intervals of the two shares, less the
   * correlation φ of the pairs (with his continuity correction). With φ = 0 it is the interval of
   * two independent samples. It has a width also where the pairs never differ.
   */
  public Interval interval(Confidence confidence) {
    int n = n();
    if (n == 0) {
      return Interval.NONE;
    }
    ShareDifference.Arms arms =
        ShareDifference.Arms.of(both + first, n, both + second, n, confidence);
    return arms.interval(correlation());
  }

  /** Whether it happened in no pair once. */
  public boolean agree() {
    return n() > 0 && first + second == 0;
  }

  /**
   * The largest share of pairs that can disagree although none of these does: the upper end of the
   * exact interval of 0 of n.
   *
   * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934), Biometrika
   *     26, 404-413</a>
   */
  public double mostUnseen(Confidence confidence) {
    return 1 - StrictMath.pow(confidence.tail(), 1.0 / n());
  }

  /**
   * The exact p-value of McNemar's test that both shares are equal: two-sided binomial test of the
   * discordant pairs against one half; 1 without any.
   */
  public double exactMcNemar() {
    int discordant = first + second;
    if (discordant == 0) {
      return 1;
    }
    return Math.min(1, 2 * Binomial.atMost(Math.min(first, second), discordant, 0.5));
  }

  private double correlation() {
    double margins =
        (double) (both + first)
            * (second + neither)
            * ((double) (both + second) * (first + neither));
    if (margins == 0) {
      return 0;
    }
    double cross = (double) both * neither - (double) first * second;
    double corrected = cross > 0 ? Math.max(cross - n() / 2.0, 0) : cross;
    return corrected / Math.sqrt(margins);
  }
}
