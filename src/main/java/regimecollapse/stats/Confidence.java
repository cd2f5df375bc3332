package regimecollapse.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The confidence of a two-sided interval.
 *
 * @param level between 0 and 1
 */
public record Confidence(double level) {
  /** The confidence that all reported intervals have. */
  public static final Confidence NINETY_FIVE = new Confidence(0.95);

  /** Refuses what is not strictly between 0 and 1. */
  public Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + level);
    }
  }

  /** The part that is left at each end, (1 - level) / 2. */
  public double tail() {
    return (1 - level) / 2;
  }

  /** The quantile of the standard normal distribution that leaves half of the rest above it. */
  public double z() {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
  }
}
