package regimecollapse.stats;

import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * The ranks of a sample, from 1; equal values share the mean of their ranks (mid-ranks). Kept so
 * that a sample that is correlated with many others is sorted once.
 */
public final class Ranks {
  private final double[] ranks;
  private final double squares;

  private Ranks(double[] ranks) {
    this.ranks = ranks;
    double middle = (ranks.length + 1) / 2.0;
    double sum = 0;
    for (double rank : ranks) {
      double off = rank - middle;
      sum += off * off;
    }
    this.squares = sum;
  }

  /**
   * Ranks a sample.
   *
   * @throws IllegalArgumentException if a value is not a number
   */
  public static Ranks of(double... values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("ranks need numbers, not NaN");
      }
    }
    return new Ranks(
        values.length == 0
            ? new double[0]
            : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(values));
  }

  /** Number of values. */
  public int n() {
    return ranks.length;
  }

  /** Whether all values are equal, so that nothing can go with them. */
  public boolean constant() {
    return squares == 0;
  }

  /**
   * Into which of k groups of equal count a value falls, counted from 0. Equal values fall into the
   * same group, by their mid-rank; a group can then be larger, smaller or empty.
   */
  public int group(int index, int groups) {
    return Math.min(groups - 1, (int) (groups * (ranks[index] - 0.5) / ranks.length));
  }

  /** Pearson's correlation of two rankings of the same things; NaN if one is constant. */
  double correlation(Ranks other) {
    if (other.ranks.length != ranks.length) {
      throw new IllegalArgumentException(
          ranks.length + " values cannot be paired with " + other.ranks.length);
    }
    double middle = (ranks.length + 1) / 2.0;
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += (ranks[i] - middle) * (other.ranks[i] - middle);
    }
    double rho = sum / Math.sqrt(squares * other.squares);
    return Math.max(-1, Math.min(1, rho));
  }
}
