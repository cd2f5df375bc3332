package regimecollapse.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Ranks that ought to be equally likely, counted in bins of equal width.
 *
 * @param counts ranks in each bin
 * @see <a href="https://arxiv.org/abs/1804.06788">Talts et al. (2018), Validating Bayesian
 *     inference algorithms with simulation-based calibration</a>
 */
public record RankHistogram(List<Integer> counts) {
  /** Copies the list. */
  public RankHistogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts ranks.
   *
   * @param ranks each from 0 to the number of draws
   * @param draws of which one more is a multiple of the number of bins, so that bins are alike
   * @param bins at least 2
   */
  public static RankHistogram of(int[] ranks, int draws, int bins) {
    if (bins < 2 || (draws + 1) % bins != 0) {
      throw new IllegalArgumentException(draws + 1 + " ranks do not fill " + bins + " even bins");
    }
    Integer[] counts = new Integer[bins];
    java.util.Arrays.fill(counts, 0);
    for (int rank : ranks) {
      counts[rank / ((draws + 1) / bins)]++;
    }
    return new RankHistogram(List.of(counts));
  }

  /** Number of ranks. */
  public int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Pearson's statistic of evenness; it has as many degrees of freedom as bins less one. */
  public double chiSquare() {
    double expected = (double) n() / counts.size();
    return counts.stream().mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
  }

  /** Chance of a statistic at least as great if all ranks are equally likely. */
  public double pValue() {
    return ChiSquaredDistribution.of(counts.size() - 1.0).survivalProbability(chiSquare());
  }

  /** Range in which the count of one bin lies with at least the confidence, if all are even. */
  public Interval band(Confidence confidence) {
    BinomialDistribution one = BinomialDistribution.of(n(), 1.0 / counts.size());
    double tail = confidence.tail();
    return new Interval(
        one.inverseCumulativeProbability(tail), one.inverseCumulativeProbability(1 - tail));
  }
}
