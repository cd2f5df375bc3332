package regimecollapse.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The exact interval of the mean of a Poisson count.
 *
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28,
 *     437-442</a>
 */
public final class PoissonMean {
  private PoissonMean() {}

  /**
   * Half the quantiles of χ² with 2k and 2k + 2 degrees of freedom; 0 below for a count of 0.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public static Interval interval(int events, Confidence confidence) {
    if (events < 0) {
      throw new IllegalArgumentException("a count is not negative: " + events);
    }
    double tail = confidence.tail();
    if (events == 0) {
      return new Interval(0, -StrictMath.log(tail));
    }
    return new Interval(quantile(2.0 * events, tail), quantile(2.0 * events + 2, 1 - tail));
  }

  private static double quantile(double degreesOfFreedom, double p) {
    return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(p) / 2;
  }
}
